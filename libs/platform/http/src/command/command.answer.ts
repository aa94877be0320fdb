import { ApiProperty } from '@nestjs/swagger';

/** The answer to an accepted command, the same again when it is repeated with the same `Idempotency-Key`. */
export class CommandAnswer {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'The revision after the command, from 0.' })
  revision!: number;

  @ApiProperty({ type: [String], description: 'The types of the events that the command led to.' })
  events!: readonly string[];
}

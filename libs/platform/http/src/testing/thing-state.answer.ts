import { ApiProperty } from '@nestjs/swagger';

export class ThingStateAnswer {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: Boolean })
  open!: boolean;
}

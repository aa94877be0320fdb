import { ApiProperty } from '@nestjs/swagger';
import type { Action } from '@redress/access';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, Matches } from 'class-validator';
import { CLIENT } from '../../client/api-key-text';
import { grantableScopes } from '../../client/scopes';

export class IssueApiKeyDto {
  /** The program that gets the key: a name that says nothing about a person. */
  @Matches(CLIENT, { message: 'must be 1 to 40 small letters, digits and hyphens, no hyphen first' })
  @ApiProperty({ type: String, minLength: 1, maxLength: 40, pattern: CLIENT.source })
  client!: string;

  /** The actions that the key is for. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(grantableScopes.length)
  @IsIn(grantableScopes, { each: true })
  @ApiProperty({ isArray: true, enum: [...grantableScopes], minItems: 1, maxItems: grantableScopes.length })
  scopes!: Action[];
}

import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsObject, ValidateNested } from 'class-validator';
import { FromDigits, IsInstant, IsLocalDate, IsMeaningfulText, Optional } from '../index';
import { failures } from './failures';

export class OwnerDto {
  @IsMeaningfulText(20)
  name!: string;
}

export class PartDto {
  @IsMeaningfulText(20)
  what!: string;

  @Optional()
  @IsLocalDate()
  dueOn?: string;
}

export class ChangeThingDto {
  @IsMeaningfulText(20)
  title!: string;

  @Optional()
  @IsInstant()
  happenedAt?: string;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => OwnerDto)
  owner?: OwnerDto;

  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => PartDto)
  parts?: PartDto[];
}

export class ReleaseThingDto {
  @Optional()
  @IsMeaningfulText(20)
  because?: string;
}

export class FindThingsDto {
  @Optional()
  @FromDigits()
  @IsInt()
  limit?: number;
}

export class FailDto {
  @IsIn(Object.keys(failures))
  how!: string;
}

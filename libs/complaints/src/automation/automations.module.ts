import { Module, type DynamicModule } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module';
import { CaseHistory } from '../read/case-history';
import { TrackingAccess } from '../tracking/tracking-access';
import { CaseFiles } from './case-file';
import { DutyHands, RegisterActs } from './duty-hands';
import { EvidenceRecorder } from './evidence-recorder';
import { ErasePersonalData } from './erase-personal-data/erase-personal-data.act';
import { HandOverIncident } from './hand-over-incident/hand-over-incident.act';
import { InformCustomer } from './inform-customer/inform-customer.act';
import { InformStaff } from './inform-staff/inform-staff.act';
import { KeepRegisters } from './keep-registers/keep-registers.act';
import { Letters } from './letters.act';
import { CUSTOMER_POST, REGISTERS, STAFF_POST, type CustomerPost, type Registers, type StaffPost } from './ports';
import { ObservationsModule } from './observations.module';
import { RedactRecords } from './redact-records/redact-records.act';
import { WatchDeadlines } from './watch-deadlines/watch-deadlines.act';

/** The world outside, as automations act on it. */
export interface OutsideWorld {
  readonly customers: CustomerPost;
  readonly staff: StaffPost;
  readonly registers: Registers;
}

/**
 * What happens by itself. Its surroundings provide `ComplaintStream`, `StreamReader`, `SealedFields`, `TrackingTokens`, `Clock`, the `ServiceTerms`, the
 * `DutyTerms`, and what {@link EvidenceModule} needs.
 */
@Module({})
export class AutomationsModule {
  static forRoot({ customers, staff, registers }: OutsideWorld): DynamicModule {
    return {
      module: AutomationsModule,
      imports: [EvidenceModule, ObservationsModule],
      providers: [
        { provide: CUSTOMER_POST, useValue: customers },
        { provide: STAFF_POST, useValue: staff },
        { provide: REGISTERS, useValue: registers },
        CaseHistory,
        CaseFiles,
        TrackingAccess,
        EvidenceRecorder,
        WatchDeadlines,
        InformCustomer,
        InformStaff,
        Letters,
        ErasePersonalData,
        HandOverIncident,
        KeepRegisters,
        RedactRecords,
        RegisterActs,
        DutyHands,
      ],
      exports: [DutyHands, ObservationsModule],
    };
  }
}

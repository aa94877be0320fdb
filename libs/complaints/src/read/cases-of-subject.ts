import { Injectable } from '@nestjs/common';
import { asking, ViewReader } from '@platform/read-store';
import { paths } from './worklist/worklist-indexes.projection';
import { worklist } from './worklist/worklist.projection';

/** Finds the cases of a person. */
@Injectable()
export class CasesOfSubject {
  constructor(private readonly views: ViewReader) {}

  /**
   * The references of all cases of a person, in their order. A case that was erased is nobody's any more.
   *
   * @param subjectId `customer.subjectId` of one of them
   * @throws ViewBehind, ViewStoreUnavailable
   */
  async find(subjectId: string): Promise<readonly string[]> {
    const rows = await this.views.collectionOf(worklist);
    const found = rows.find({ [paths.subject]: subjectId }, { projection: { _id: 1 }, hint: 'subject' });
    return (await asking(() => found.toArray())).map(({ _id }) => _id).sort();
  }
}

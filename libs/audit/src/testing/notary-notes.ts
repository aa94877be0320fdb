import type { NotaryObserver } from '../index';

/** Notes what it is told. */
export class NotaryNotes implements NotaryObserver {
  size = 0;
  signedSize = 0;
  leads = false;
  readonly alarms: string[] = [];
  readonly toldPlaces: string[] = [];
  readonly untoldPlaces: { readonly place: string; readonly since: string | undefined }[] = [];
  readonly interruptions: unknown[] = [];
  grown(size: number): void {
    this.size = size;
  }
  signed(size: number): void {
    this.signedSize = size;
  }
  alarmed(what: string): void {
    this.alarms.push(what);
  }
  told(place: string): void {
    this.toldPlaces.push(place);
  }
  untold(place: string, _error: unknown, since: string | undefined): void {
    this.untoldPlaces.push({ place, since });
  }
  standingBy(): void {}
  leading(leads: boolean): void {
    this.leads = leads;
  }
  interrupted(error: unknown): void {
    this.interruptions.push(error);
  }
}

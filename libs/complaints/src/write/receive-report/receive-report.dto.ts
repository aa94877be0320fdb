import { ReportDto } from '../../complaint/report.dto';

export class ReceiveReportDto extends ReportDto {}

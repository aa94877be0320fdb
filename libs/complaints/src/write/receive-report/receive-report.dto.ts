import { ReportDto } from '../../bodies/report.dto';

export class ReceiveReportDto extends ReportDto {}

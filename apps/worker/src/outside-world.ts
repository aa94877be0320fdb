import path from 'node:path';
import type { Settings } from '@platform/config';
import { OutboxPost, readStaff, SmtpPost } from '@integrations/mail';
import { readMapping, ServiceNowRegister } from '@integrations/servicenow';
import type { CaseRegister, OutsideWorld, Post, Registers, StaffMember } from '@redress/complaints';
import type { Logger } from '@platform/observability';

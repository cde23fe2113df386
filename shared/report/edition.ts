// A monthly report as it is read: an edition that is being prepared, or the one that was frozen (SV-4.4).
import type { ReportFigures } from './figures.ts';
import type { ReportPart } from './state.ts';

/** Who did something, under the name and title they then had. */
export interface Said {
  readonly by: string;
  readonly name: string;
  readonly title: string;
  readonly at: string;
}

/** One edition as it is read, before it is frozen and after. */
export interface ReportDocument {
  readonly form: string;
  /** Editions of the first days carry no English name. */
  readonly township: { readonly code: string; readonly name: string; readonly nameEn?: string };
  readonly month: string;
  readonly edition: number;
  /** Why there is a further edition. */
  readonly reason?: string;
  readonly draftedAt: string;
  readonly submitted?: Said;
  readonly figures: ReportFigures;
  readonly words: { readonly [P in ReportPart]?: string };
  readonly comments: readonly (Said & { readonly comment: string })[];
  readonly signatures: readonly (Said & { readonly dissent: boolean; readonly comment?: string })[];
  readonly closed?: Said & { readonly reason: string };
  readonly previous: string;
}

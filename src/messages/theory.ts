import architectures from './en/architectures';
import experiments from './en/experiments';
import quantities from './en/quantities';
import theory from './en/theory';
import { together } from './room';

/** What a report of the check against theory says. */
export default together(architectures, experiments, quantities, theory);

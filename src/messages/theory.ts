import experiments from './en/proof/experiments';
import quantities from './en/proof/quantities';
import theory from './en/proof/theory';
import architectures from './en/stage/architectures';
import { together } from './room';

/** What a report of the check against theory says. */
export default together(architectures, experiments, quantities, theory);

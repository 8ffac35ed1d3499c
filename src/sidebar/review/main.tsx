/** 提出状況・確認, as the sidebar and as the large dialog: who has answered, what waits, and one action. */
import { reviewOpeningSchema } from '../../wire/review';
import { facts } from '../bridge';
import { show } from '../show';
import { Panel } from './panel';
import '../ground.css';
import '../parts/panel.css';
import '../form/fields.css';
import '../parts/history.css';
import './review.css';
import './item.css';

const opening = reviewOpeningSchema.parse(facts);

show(<Panel opening={opening} />);

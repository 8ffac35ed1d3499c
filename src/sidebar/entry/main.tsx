/** 取組実績の入力, as the sidebar and as the large dialog: the list of actions, and the form of one. */
import { entryOpeningSchema } from '../../wire/entry';
import { facts } from '../bridge';
import { Panel } from './panel';
import { show } from '../show';
import '../ground.css';
import '../parts/panel.css';
import '../form/fields.css';
import '../parts/history.css';

const opening = entryOpeningSchema.parse(facts);

show(<Panel opening={opening} />);

import { Matches } from 'class-validator';
import { OneOf, Text } from './rules';

/** Screens whose filters and columns can be kept under a name. */
export const SAVED_VIEW_SCREENS = ['tasks'] as const;
export type SavedViewScreen = (typeof SAVED_VIEW_SCREENS)[number];

export class SavedViewQuery {
  @OneOf('Màn hình', SAVED_VIEW_SCREENS)
  screen!: SavedViewScreen;
}
/** A list as its address describes it; a person's own, shown to nobody else. */
export class SavedViewRequest extends SavedViewQuery {
  @Text('Tên bộ lọc', 120)
  name!: string;

  /** The query string of the screen's address, without the question mark. */
  @Matches(/^[\x21-\x7e]{1,1000}$/, { message: 'Chưa có bộ lọc nào để lưu, hoặc bộ lọc quá dài' })
  query!: string;
}
export class SavedViewView {
  id!: number;
  name!: string;
  query!: string;
}
export class SavedViewList {
  items!: SavedViewView[];
  total!: number;
}

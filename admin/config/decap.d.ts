/** The globals that Decap CMS leaves on its page, as far as this project uses them. Decap publishes no types for them. */

/** Decap's data (Immutable.js 4); only the methods used here. */
export interface ImmutableMap {
  get(name: string): unknown;
  getIn(path: readonly string[]): ImmutableMap;
  set(name: string, value: unknown): ImmutableMap;
  has(name: string): boolean;
  clear(): ImmutableMap;
  toOrderedMap(): ImmutableMap;
  toList(): ImmutableList;
  toJS(): Record<string, unknown>;
}

export interface ImmutableList {
  clear(): ImmutableList;
  push(...values: unknown[]): ImmutableList;
  toJS(): unknown[];
}

/** An action of Decap's store; only what is read here. */
export interface CmsAction {
  type: string;
  payload?: {
    entry?: { collection?: string; path?: string; raw?: string };
    /** The field that a change is of. */
    field?: ImmutableMap;
    error?: unknown;
  };
}

export interface CmsState {
  entryDraft: ImmutableMap;
  /** The drafts that Decap knows; absent where it works without review. */
  editorialWorkflow?: ImmutableMap;
}

export interface CmsStore {
  dispatch: (action: CmsAction) => unknown;
  getState: () => CmsState;
  subscribe: (listener: () => void) => () => void;
}

export type CreateStore = (...parts: unknown[]) => CmsStore;
export type StoreEnhancer = (createStore: CreateStore) => CreateStore;

/** A React element; opaque here. */
export interface VNode {
  readonly type: unknown;
}

export type Child = VNode | string | number | false | null | undefined | readonly Child[];

export type CreateElement = (type: unknown, props?: object | null, ...children: Child[]) => VNode;

/** The properties that Decap passes to a widget's control. */
export interface ControlProps {
  field: ImmutableMap;
  value: unknown;
  forID: string;
  parentIds?: readonly string[];
  classNameWrapper: string;
  onChange: (value: unknown) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
  /** The entry in the form, as it is now. */
  getEntry: () => ImmutableMap;
  /** Tells the form what is wrong with a group of fields or a list. */
  onValidateObject?: (id: string, faults: readonly FieldFault[]) => void;
  t: (key: string, values?: Record<string, unknown>) => string;
}

export interface FieldFault {
  type: string;
  parentIds?: unknown;
  message: string;
}

export type Validity = boolean | { error: false | FieldFault };

/** An instance of a control. */
export interface Control {
  props: ControlProps;
  isValid?: () => Validity;
  validate?: () => void;
}

export type ControlClass = new (props: ControlProps) => Control;

export interface ClassSpec<State> {
  getInitialState?: (this: Component<State>) => State;
  componentDidMount?: (this: Component<State>) => void;
  render: (this: Component<State>) => VNode;
  [method: string]: unknown;
}

export interface Component<State> {
  props: ControlProps;
  state: State;
  setState(state: Partial<State>): void;
}

export interface PreviewProps {
  entry: ImmutableMap;
  /** The address at which the browser can load a file of the media folder. */
  getAsset: (file: string) => { toString: () => string };
}

/** A backend of Decap, as far as this page changes it. */
export interface Backend {
  branch: string;
  mediaFolder: string;
  options: { initialWorkflowStatus?: string };
  request: (payload: BackendRequest) => Promise<unknown>;
  getMedia: (folder?: string) => Promise<MediaFile[]>;
  getMediaFile: (path: string) => Promise<MediaFile>;
  unpublishedEntryMediaFile: (
    collection: string,
    slug: string,
    path: string,
    id: string,
  ) => Promise<MediaFile>;
  persistEntry: (
    entry: { dataFiles: unknown[]; assets: readonly UploadedAsset[] },
    options: Record<string, unknown>,
  ) => Promise<unknown>;
}

/** An upload in Decap's media library. */
export interface MediaFile {
  id: string;
  path: string;
  name: string;
  /** The address on its card. */
  url: string;
  /** The address in the form and the preview. */
  displayURL: string;
}

/** An upload that is sent with an entry. */
export interface UploadedAsset {
  path: string;
  /** Where the browser has the bytes. */
  url: string;
}

export interface BackendRequest {
  action: string;
  params?: Record<string, unknown>;
}

export interface Cms {
  init(options: { config: unknown }): void;
  getBackend(name: string): { init: (...options: unknown[]) => Backend } | undefined;
  getWidget(name: string): { control: ControlClass; preview: unknown; schema?: unknown } | undefined;
  registerWidget(name: string, control: unknown, preview?: unknown, schema?: unknown): void;
  registerLocale(locale: string, phrases: unknown): void;
  getLocale(locale: string): Phrases | undefined;
  registerPreviewStyle(address: string, options?: { raw: boolean }): void;
  registerPreviewTemplate(name: string, component: unknown): void;
  registerEventListener(listener: {
    name: 'preSave';
    handler: (event: { entry: ImmutableMap }) => ImmutableMap | undefined | Promise<ImmutableMap | undefined>;
  }): void;
}

export interface Phrases {
  [name: string]: string | Phrases;
}

declare global {
  interface Window {
    CMS: Cms;
    CMS_MANUAL_INIT?: boolean;
    __REDUX_DEVTOOLS_EXTENSION_COMPOSE__?: (enhancer: StoreEnhancer) => StoreEnhancer;
    /** Decap's store; see cms-store.ts. */
    cmsStore?: CmsStore & { onAction: (listener: (action: CmsAction) => void) => void };
    h: CreateElement;
    createClass: <State>(spec: ClassSpec<State>) => unknown;
    /** The files of `test-repo`: folders as objects, files as `{ content }`. */
    repoFiles?: unknown;
  }
}

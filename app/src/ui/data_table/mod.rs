//! A list in full: searched, narrowed, put in order, paged, chosen and exported, all of it in the address.
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use serde::{Serialize, de::DeserializeOwned};

use self::browser::{Go, use_go};
use self::definition::{Face, RowPage};
use self::toolbar::SearchField;
use crate::error::AppError;
use crate::list::{ListDef, ListState};
use crate::page::Page;
use crate::ui::{ExportCsvButton, Icon, IconView, LoadingBar, NumberStyle};
use crate::visitor::use_chosen;

mod body;
mod browser;
mod columns;
mod definition;
mod filters;
mod foot;
mod head;
mod states;
mod toolbar;

pub use definition::{MenuEntry, MenuTarget, TableColumn, TableDef};

/// Rows on their way, without their type: what follows is compiled once for all tables.
type Load = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<RowPage, AppError>> + Send>> + Send + Sync>;

/// What every part of a table is drawn from.
#[derive(Clone)]
struct Drawing {
    face: Arc<Face>,
    style: NumberStyle,
    go: Go,
    retry: Callback<()>,
}

/// The query string that decides which rows a table on this page shows: the key of its resource and the argument of
/// its server function, which reads it with `ListRequest::lenient`.
pub fn use_list_query<T: 'static, S>(def: &'static TableDef<T, S>) -> Memo<String> {
    let list = def.list();
    let state = use_list_state(list.clone());
    Memo::new(move |_| state.with(|state| state.request.data_pairs(&list).print()))
}

/// The rows of a table as its page's address asks for them.
pub fn list_resource<T, S, Work>(
    def: &'static TableDef<T, S>,
    fetch: fn(String) -> Work,
) -> Resource<Result<Page<T, S>, AppError>>
where
    T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
    S: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
    Work: Future<Output = Result<Page<T, S>, AppError>> + Send + 'static,
{
    let query = use_list_query(def);
    Resource::new(move || query.get(), fetch)
}

/// A table that follows the address of its page.
///
/// States: skeleton of its columns on client navigation; old rows at 60 % while newer ones are on their way; empty;
/// nothing matches, with the way back; error below the head, with retry and reference.
///
/// Accessibility: caption, row and column headers, `aria-sort` on the active column, links that say what they do,
/// a spoken count, a named landmark of pages. Everything works without script.
#[component]
pub fn DataTable<T, S>(
    /// The table.
    def: &'static TableDef<T, S>,
    /// Its rows, from `list_resource`.
    rows: Resource<Result<Page<T, S>, AppError>>,
) -> impl IntoView
where
    T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
    S: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    let style = NumberStyle::of_visitor();
    let retry = Callback::new(move |()| rows.refetch());
    let drawing = Drawing { face: Arc::new(def.face()), style, go: use_go(def.list()), retry };
    let load: Load = Arc::new(move || Box::pin(async move { Ok(def.rows(&rows.await?, style)) }));
    following(drawing, load)
}

/// A table of rows that are there already, under an address of its own: for catalogues and previews.
#[component]
pub fn FixedTable<T: 'static, S: 'static>(
    /// The table.
    def: &'static TableDef<T, S>,
    /// Its rows; `None` while they are on their way.
    rows: Option<Result<Page<T, S>, AppError>>,
    /// Query string that asked for them.
    #[prop(default = "")]
    query: &'static str,
) -> impl IntoView {
    let style = NumberStyle::of_visitor();
    let face = Arc::new(def.face());
    let drawing =
        Drawing { face: Arc::clone(&face), style, go: use_go(def.list()), retry: Callback::new(|()| ()) };
    let state = ListState::read(&face.list, &use_location().pathname.get_untracked(), query);
    let contents = match rows {
        Some(rows) => drawing.contents(&state, rows.map(|page| def.rows(&page, style))),
        None => states::skeleton(&face, &state),
    };
    card(&face, contents)
}

fn use_list_state(list: ListDef) -> Memo<ListState> {
    let location = use_location();
    let (path, query) = (location.pathname, location.search);
    Memo::new(move |_| path.with(|path| query.with(|query| ListState::read(&list, path, query))))
}

fn card(face: &Face, contents: AnyView) -> AnyView {
    view! { <section class="card card-clip" id=face.id aria-label=face.noun.title>{contents}</section> }
        .into_any()
}

fn following(drawing: Drawing, load: Load) -> AnyView {
    let state = use_list_state(drawing.face.list.clone());
    let (pending, set_pending) = signal(false);
    // Told in the browser only: what the server writes never waits.
    let (waits, set_waits) = signal(false);
    Effect::new(move |_| set_waits.set(pending.get()));
    let chosen = use_chosen();
    let Drawing { face, go, .. } = drawing.clone();
    let search = face.search.map(|label| {
        let face = Arc::clone(&face);
        view! { <SearchField face state label go /> }
    });
    let (filters, looks) = (Arc::clone(&face), Arc::clone(&face));
    let waiting = Arc::clone(&face);
    let (exporting, count) = (drawing.clone(), Arc::clone(&load));
    let export = move || {
        let (drawing, rows, state) = (exporting.clone(), count(), state.get());
        Suspend::new(async move { rows.await.ok().and_then(|rows| drawing.export(&state, rows.total)) })
    };
    let contents = move || {
        let (drawing, rows, state) = (drawing.clone(), load(), state.get());
        Suspend::new(async move { drawing.contents(&state, rows.await) })
    };
    let whole = view! {
        {move || state.with(|state| state.notices.iter().cloned().map(notice).collect_view())}
        <div class="toolbar">
            {search}
            {move || state.with(|state| toolbar::filters(&filters, state, go))}
            <div class="toolbar-end">
                {move || state.with(|state| toolbar::looks(&looks, state, go, chosen))} <Transition>{export}</Transition>
            </div>
        </div>
        {move || waits.get().then(|| view! { <LoadingBar /> })}
        <div class:stale=waits aria-busy=move || waits.get().then_some("true")>
            <Transition
                fallback=move || state.with(|state| states::skeleton(&waiting, state))
                set_pending=set_pending
            >
                {contents}
            </Transition>
        </div>
    };
    card(&face, whole.into_any())
}

impl Drawing {
    /// Rows with their count and pages, or the reason why there are none.
    fn contents(&self, state: &ListState, rows: Result<RowPage, AppError>) -> AnyView {
        let face = &self.face;
        let (said, beyond, body) = match rows {
            Err(error) => (String::new(), false, states::failed(face, state, error, self.retry)),
            Ok(rows) => {
                let counted = face.counted(rows.total, self.style.locale);
                let said = format!("{counted}, page {} of {}", rows.page, rows.last_page);
                let beyond = rows.page != state.request.page().page();
                (said, beyond, self.rows(state, rows, &counted))
            }
        };
        let beyond = beyond
            .then(|| notice("This page does not exist any more. Showing the last page instead.".to_owned()));
        view! {
            {beyond}
            <p class="vh" role="status">{said}</p>
            {body}
        }
        .into_any()
    }

    fn rows(&self, state: &ListState, rows: RowPage, counted: &str) -> AnyView {
        if rows.total == 0 {
            return states::empty(&self.face, state);
        }
        let foot = foot::foot(&self.face, state, &rows, self.style.locale, self.go);
        view! {
            {body::table(&self.face, state, rows, counted)}
            {foot}
        }
        .into_any()
    }

    fn export(&self, state: &ListState, total: u64) -> Option<AnyView> {
        let path = self.face.export?;
        let href = state.export_href(&self.face.list, path, self.face.follows_period);
        let what = self.face.counted(total, self.style.locale);
        Some(view! { <ExportCsvButton what href /> }.into_any())
    }
}

fn notice(text: String) -> impl IntoView {
    view! {
        <p class="notice notice-warning table-notice" role="status">
            <IconView icon=Icon::Warning />
            {text}
        </p>
    }
}

//! Cards in columns, moved from one to the next by pointer, menu and keyboard.
use leptos::prelude::*;

use super::{Toasts, use_toasts};
use crate::format::Locale;
use crate::money::Currency;
use crate::visitor::visitor;

mod actions;
mod cards;
mod draw;
#[cfg(test)]
mod tests;

use actions::open_menu_by_key;
pub use cards::{BoardAnswer, BoardCard, BoardColumn, BoardMove};

/// Columns with their counts and sums, side by side; one at a time, chosen by a select, on small screens.
///
/// A move shows at once; when the answer is a refusal, the card goes back and a toast says why.
///
/// States: cards, more than 25 cards (the rest opens), empty column, a card on its way, a refused move.
///
/// Accessibility: every card has a menu "Move to…", which M opens too while the card has the focus, so that nothing
/// needs dragging; the result is announced: "Moved to Proposal, position 1 of 9". Without script the board is read
/// only and all columns show.
#[component]
pub fn Board(
    /// Unique on the page; prefix of the ids inside.
    id: &'static str,
    /// Name of the board, such as `Pipeline`.
    label: &'static str,
    /// What a column is, such as `Stage`.
    column_label: &'static str,
    /// The columns as the server has them.
    columns: Vec<BoardColumn>,
    /// Currency of the sums.
    currency: Currency,
    /// Keeps a move, or says why not.
    on_move: Callback<BoardMove, BoardAnswer>,
    /// Said in a column without cards.
    #[prop(default = "Nothing here.")]
    empty: &'static str,
) -> impl IntoView {
    let first = columns.first().map(|column| column.key.clone()).unwrap_or_default();
    let play = Play {
        id,
        empty,
        currency,
        locale: visitor().locale(),
        columns: RwSignal::new(columns),
        shown: RwSignal::new(first),
        chosen: RwSignal::new(None),
        dragged: RwSignal::new(None),
        target: RwSignal::new(None),
        said: RwSignal::new(String::new()),
        toasts: use_toasts(),
        on_move,
    };
    let drawn = move || {
        let (shown, target) = (play.shown.get(), play.target.get());
        let column = |column: &BoardColumn| play.column(column, &shown, target.as_ref());
        play.columns.with(|columns| columns.iter().map(column).collect::<Vec<_>>())
    };
    view! {
        <div
            class="board-frame"
            id=id
            role="group"
            aria-label=label
            on:click=move |event| play.choose(&event)
            on:keydown=|event| open_menu_by_key(&event)
            on:dragstart=move |event| play.drag(&event)
            on:dragover=move |event| play.drag_over(&event)
            on:drop=move |event| play.drop_on(&event)
            on:dragend=move |_| play.end_drag()
        >
            {play.column_select(column_label)}
            <div class="board">{drawn}</div>
            {play.menu()}
            <p class="vh" role="status">{move || play.said.get()}</p>
        </div>
    }
}

/// The board and what is being done on it.
#[derive(Clone, Copy)]
struct Play {
    id: &'static str,
    empty: &'static str,
    currency: Currency,
    locale: Locale,
    columns: RwSignal<Vec<BoardColumn>>,
    /// Key of the column that small screens show.
    shown: RwSignal<String>,
    /// Id of the card whose menu is open.
    chosen: RwSignal<Option<String>>,
    /// Id of the card that is being dragged.
    dragged: RwSignal<Option<String>>,
    /// Column and place where it would be dropped.
    target: RwSignal<Option<(String, usize)>>,
    said: RwSignal<String>,
    toasts: Toasts,
    on_move: Callback<BoardMove, BoardAnswer>,
}

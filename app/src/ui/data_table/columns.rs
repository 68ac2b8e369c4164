//! Which columns show, chosen in a form that works without script.
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::browser::{Go, refill, submit};
use super::definition::Face;
use super::toolbar::hidden_fields;
use crate::list::{ListColumn, ListState};
use crate::ui::{Icon, IconView};

/// Button and popover with one box for each column; the first column always shows.
pub(super) fn column_chooser(face: &Face, state: &ListState, go: Go) -> AnyView {
    let id = format!("{}-columns", face.id);
    let hidden = state.hidden(&face.list, &["cols"]);
    let first = face.list.columns.first().map(|column| column.key);
    let choice = |column: &ListColumn| {
        let shows = state.request.shows(&face.list, column.key);
        view! {
            <label class="check">
                <input type="checkbox" name="cols" value=column.key checked=shows prop:checked=shows />
                <span>{column.title}</span>
            </label>
        }
    };
    let choices: Vec<_> = face.list.columns.iter().skip(1).map(choice).collect();
    view! {
        <button class="btn btn-secondary" type="button" popovertarget=id.clone() aria-haspopup="dialog">
            <IconView icon=Icon::Columns />
            <span>"Columns"</span>
        </button>
        <div
            class="popover as-sheet"
            id=id
            popover="auto"
            role="dialog"
            aria-label="Columns"
            on:beforetoggle=|event| refill(&event)
        >
            <form
                method="get"
                action=state.path.clone()
                on:submit=move |event: SubmitEvent| submit(&event, go)
            >
                {hidden_fields(hidden)}
                <input type="hidden" name="cols" value=first />
                <div class="popover-body">{choices}</div>
                <div class="popover-foot">
                    <button class="btn btn-primary" type="submit">"Show columns"</button>
                </div>
            </form>
        </div>
    }
    .into_any()
}

//! A table on its way, without rows, or that could not be had; its head stays.
use leptos::prelude::*;

use super::browser::hand_over_focus;
use super::definition::Face;
use super::head::{class_of, head};
use crate::error::AppError;
use crate::list::ListState;
use crate::ui::{EmptyState, ErrorState, Icon};

/// Rows of the shape of a table; no more than fit on a screen.
const SKELETON_ROWS: u32 = 10;

/// The shape of the rows to come, from the columns.
pub(super) fn skeleton(face: &Face, state: &ListState) -> AnyView {
    let rows = state.request.page().per_page().min(SKELETON_ROWS);
    let row = |_| {
        let cells: Vec<_> = face
            .shown(&state.request)
            .into_iter()
            .map(|(_, column)| {
                let bar = if column.kind.is_number() { "w-16 ms-auto" } else { "w-28" };
                view! {
                    <td class=class_of(&column, &state.request)>
                        <div class=format!("skeleton skeleton-line {bar}")></div>
                    </td>
                }
            })
            .collect();
        let menu = face.has_menu.then(|| view! { <td class="menu-cell"></td> });
        view! { <tr>{cells} {menu}</tr> }
    };
    let record = |_| {
        view! {
            <li class="record">
                <div class="skeleton skeleton-line w-32"></div>
                <div class="skeleton skeleton-line w-14"></div>
                <div class="skeleton skeleton-line w-20"></div>
                <div class="skeleton skeleton-line w-16"></div>
            </li>
        }
    };
    let records: Vec<_> = (0..rows).map(record).collect();
    let rows: Vec<_> = (0..rows).map(row).collect();
    view! {
        <p class="vh" role="status">{format!("Loading {}", face.noun.many)}</p>
        <div class="table-wrap table-fits" aria-busy="true">
            <table class="table data-table" aria-hidden="true">
                {head(face, state, false)}
                <tbody>{rows}</tbody>
            </table>
        </div>
        <ul class="record-list" aria-hidden="true">{records}</ul>
    }
    .into_any()
}

/// No rows: nothing was ever there, or the filters leave nothing.
pub(super) fn empty(face: &Face, state: &ListState) -> AnyView {
    let many = face.noun.many;
    if state.request.narrows() {
        let href = state.href(&face.list, &state.request.cleared());
        let action = ("Clear filters".to_owned(), href);
        let title = format!("No {many} match these filters");
        return view! {
            <div on:click=|event| hand_over_focus(&event)>
                <EmptyState icon=Icon::Search title action />
            </div>
        }
        .into_any();
    }
    let (text, action) = face.empty;
    let title =
        if face.follows_period { format!("No {many} in this period") } else { format!("No {many} yet") };
    match action.map(|(label, href)| (label.to_owned(), href.to_owned())) {
        Some(action) => view! { <EmptyState icon=face.icon title text action /> }.into_any(),
        None => view! { <EmptyState icon=face.icon title text /> }.into_any(),
    }
}

/// Rows that could not be had, below the head of their columns.
pub(super) fn failed(face: &Face, state: &ListState, error: AppError, retry: Callback<()>) -> AnyView {
    let columns = face.shown(&state.request).len() + usize::from(face.has_menu);
    let caption = format!("{}, which could not be loaded", face.noun.title);
    view! {
        <div class="table-wrap table-fits table-failed">
            <table class="table data-table">
                <caption class="vh">{caption}</caption>
                {head(face, state, true)}
                <tbody>
                    <tr>
                        <td colspan=columns.to_string()>
                            <ErrorState what=face.noun.title error retry />
                        </td>
                    </tr>
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

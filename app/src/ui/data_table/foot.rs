//! Below the rows: where one is in the list, how many rows a page has, and the other pages.
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::browser::{Go, send_form, submit};
use super::definition::{Face, RowPage};
use super::toolbar::hidden_fields;
use crate::format::{Locale, count};
use crate::list::{ListState, PAGE_SIZES};
use crate::ui::Pagination;

/// `26–50 of 128`, page size, pages.
pub(super) fn foot(face: &Face, state: &ListState, rows: &RowPage, locale: Locale, go: Go) -> AnyView {
    let number = |value: u64| count(i64::try_from(value).unwrap_or(i64::MAX), locale);
    let place = rows
        .positions
        .map(|(first, last)| format!("{}–{} of {}", number(first), number(last), number(rows.total)));
    let (list, here) = (face.list.clone(), state.clone());
    let href = Box::new(move |page| here.href(&list, &here.request.on_page(page)));
    view! {
        <div class="table-foot">
            <p class="table-place">{place}</p>
            {size_form(face, state, go)}
            <Pagination
                label=format!("{} pages", face.noun.title)
                page=rows.page
                last=rows.last_page
                href=href
            />
        </div>
    }
    .into_any()
}

/// Sends itself; without script its button does.
fn size_form(face: &Face, state: &ListState, go: Go) -> AnyView {
    let size = state.request.page().per_page();
    let option = |choice: u32| {
        let is_chosen = choice == size;
        view! { <option value=choice selected=is_chosen prop:selected=is_chosen>{choice}</option> }
    };
    let options: Vec<_> = PAGE_SIZES.into_iter().map(option).collect();
    view! {
        <form
            class="page-size"
            method="get"
            action=state.path.clone()
            on:submit=move |event: SubmitEvent| submit(&event, go)
        >
            {hidden_fields(state.hidden(&face.list, &["perPage"]))}
            <label>
                <span>"Rows per page"</span>
                <select class="input select" name="perPage" on:change=|event| send_form(&event)>
                    {options}
                </select>
            </label>
            <button class="btn btn-secondary without-script" type="submit">"Show"</button>
        </form>
    }
    .into_any()
}

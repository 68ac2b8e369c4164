//! The head of a table: titles, and links that put the rows in order.
use leptos::prelude::*;

use super::definition::Face;
use crate::list::{ListColumn, ListRequest, ListState};
use crate::ui::table::column_class;
use crate::ui::{Icon, IconView, Menu, MenuLink};

/// Side and widths of a column; chosen columns show at every width.
pub(super) fn class_of(column: &ListColumn, request: &ListRequest) -> &'static str {
    let priority = if request.has_chosen_columns() { 1 } else { column.priority };
    column_class(column.kind.is_number(), priority)
}

/// Titles in one row; `linked` is false while there is nothing to put in order.
pub(super) fn head(face: &Face, state: &ListState, linked: bool) -> AnyView {
    let request = &state.request;
    let cell = |column: ListColumn| {
        let class = class_of(&column, request);
        let sort = request.direction_of(column.key).filter(|_| column.sortable);
        let direction = sort.map(|sort| if sort.descending { "descending" } else { "ascending" });
        let title =
            if column.sortable && linked { sort_link(face, state, column) } else { column.title.into_any() };
        view! {
            <th scope="col" class=class abbr=column.title aria-sort=direction>
                {title}
            </th>
        }
    };
    let columns: Vec<_> = face.shown(request).into_iter().map(|(_, column)| cell(column)).collect();
    let menu = face.has_menu.then(|| {
        view! {
            <th scope="col" class="menu-cell">
                <span class="vh">"Actions"</span>
            </th>
        }
    });
    view! {
        <thead>
            <tr>{columns} {menu}</tr>
        </thead>
    }
    .into_any()
}

/// What choosing a column does next: icon of the present order, name of the step, and its address.
fn sort_step(face: &Face, state: &ListState, column: ListColumn) -> (Icon, String, String) {
    let next = state.request.next_sort(&face.list, column.key);
    let icon = match state.request.direction_of(column.key) {
        None => Icon::Sortable,
        Some(sort) if sort.descending => Icon::SortDown,
        Some(_) => Icon::SortUp,
    };
    let direction = match next {
        sort if sort.key != column.key => "usual order",
        sort if sort.descending => "descending",
        _ => "ascending",
    };
    let name = format!("Sort by {}, {direction}", lowered(column.title));
    (icon, name, state.href(&face.list, &state.request.sorted(next)))
}

/// The steps of the head as a menu, where records stand in place of the table and there is no head.
pub(super) fn sort_menu(face: &Face, state: &ListState) -> AnyView {
    let entry = |(_, column): (usize, ListColumn)| {
        let (icon, label, href) = sort_step(face, state, column);
        view! { <MenuLink href icon label /> }
    };
    let sortable = face.shown(&state.request).into_iter().filter(|(_, column)| column.sortable);
    let entries: Vec<_> = sortable.map(entry).collect();
    if entries.is_empty() {
        return ().into_any();
    }
    let button = || {
        view! {
            <IconView icon=Icon::Sortable />
            <span>"Sort"</span>
        }
    };
    let (id, label) = (format!("{}-sort", face.id), format!("Sort {}", face.noun.many));
    view! {
        <div class="sm:hidden">
            <Menu id label button>{entries}</Menu>
        </div>
    }
    .into_any()
}

fn sort_link(face: &Face, state: &ListState, column: ListColumn) -> AnyView {
    let (icon, name, href) = sort_step(face, state, column);
    view! {
        <a class="sort" href=href aria-label=name data-noscroll="">
            {column.title}
            <IconView icon size=14 />
        </a>
    }
    .into_any()
}

/// A title within a sentence; abbreviations stay as they are.
fn lowered(title: &str) -> String {
    let mut letters = title.chars();
    let first = letters.next();
    let rest = letters.as_str();
    if rest.starts_with(char::is_uppercase) {
        return title.to_owned();
    }
    first.into_iter().flat_map(char::to_lowercase).chain(rest.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_lowered_but_abbreviations_are_not() {
        assert_eq!([lowered("Amount"), lowered("PIC"), lowered("")], ["amount", "PIC", ""]);
    }
}

//! The rows of a table, their sums, and the record list in their place below 640 px.
use leptos::prelude::*;

use super::browser::open_row;
use super::definition::{Face, MenuEntry, MenuTarget, Row, RowPage};
use super::head::{class_of, head};
use crate::list::{ListColumn, ListState};
use crate::ui::{Cell, Icon, IconView, Menu, MenuAction, MenuLink};

/// Table and record list of one page of rows.
pub(super) fn table(face: &Face, state: &ListState, rows: RowPage, counted: &str) -> AnyView {
    let shown = face.shown(&state.request);
    let records = record_list(face, &rows.rows);
    let caption_id = format!("{}-caption", face.id);
    let named_by = caption_id.clone();
    let body: Vec<_> = rows
        .rows
        .into_iter()
        .enumerate()
        .map(|(place, content)| row(face, state, &shown, place, content))
        .collect();
    let foot = (!rows.totals.is_empty()).then(|| foot(face, state, &shown, rows.totals, counted));
    view! {
        <div
            class="table-wrap"
            class:table-pinned=state.request.has_chosen_columns()
            role="region"
            aria-labelledby=named_by
            tabindex="0"
        >
            <table class="table data-table">
                <caption class="vh" id=caption_id>
                    {format!("{}: {counted}. Links in the head sort the rows.", face.noun.title)}
                </caption>
                {head(face, state, true)}
                <tbody on:click=|event| open_row(&event)>{body}</tbody>
                {foot}
            </table>
        </div>
        {records}
    }
    .into_any()
}

fn row(face: &Face, state: &ListState, shown: &[(usize, ListColumn)], place: usize, row: Row) -> AnyView {
    let named = name_of(&row);
    let cell = |(index, column): &(usize, ListColumn)| {
        let class = class_of(column, &state.request);
        let content = row.cells.get(*index).cloned().unwrap_or(Cell::Missing);
        match (index, row.href.clone()) {
            (0, Some(href)) => view! {
                <th scope="row" class=class>
                    <a href=href>{content.draw_without_link()}</a>
                </th>
            }
            .into_any(),
            (0, None) => view! { <th scope="row" class=class>{content.draw(column.title)}</th> }.into_any(),
            _ => view! { <td class=class>{content.draw(column.title)}</td> }.into_any(),
        }
    };
    let cells: Vec<_> = shown.iter().map(cell).collect();
    let menu_id = format!("{}-row-{place}", face.id);
    let menu = face.has_menu.then(|| {
        view! { <td class="menu-cell">{row_menu(menu_id, &named, row.menu)}</td> }
    });
    let class = if row.href.is_some() { "row-link" } else { "" };
    view! { <tr class=class>{cells} {menu}</tr> }.into_any()
}

/// Words of the first cell.
fn name_of(row: &Row) -> String {
    match row.cells.first() {
        Some(Cell::Text(text) | Cell::Link(text, _) | Cell::Badge(text, _)) => text.clone(),
        Some(Cell::Status(status)) => status.label.to_owned(),
        _ => String::new(),
    }
}

/// A button and the popover that the browser opens for it.
fn row_menu(id: String, named: &str, entries: Vec<MenuEntry>) -> Option<AnyView> {
    if entries.is_empty() {
        return None;
    }
    let label = format!("Actions for {named}");
    let entry = |MenuEntry { icon, label, target }: MenuEntry| match target {
        MenuTarget::Page(href) => view! { <MenuLink href icon label /> }.into_any(),
        MenuTarget::Dialog(dialog) => view! { <MenuAction icon label dialog /> }.into_any(),
        MenuTarget::Danger(dialog) => view! { <MenuAction icon label dialog danger=true /> }.into_any(),
    };
    let entries: Vec<_> = entries.into_iter().map(entry).collect();
    let button = || view! { <IconView icon=Icon::More /> };
    Some(view! { <Menu id label button button_class="btn btn-ghost btn-icon">{entries}</Menu> }.into_any())
}

/// Sums of the whole filter, whatever page shows.
fn foot(
    face: &Face,
    state: &ListState,
    shown: &[(usize, ListColumn)],
    totals: Vec<(&'static str, Cell)>,
    counted: &str,
) -> AnyView {
    let label = format!("Total of {counted}");
    let cell = |(index, column): &(usize, ListColumn)| {
        let class = class_of(column, &state.request);
        if *index == 0 {
            return view! { <th scope="row" class=class>{label.clone()}</th> }.into_any();
        }
        let total = totals.iter().find(|(key, _)| *key == column.key);
        let total = total.map(|(_, cell)| cell.clone().draw(column.title));
        view! { <td class=class>{total}</td> }.into_any()
    };
    let cells: Vec<_> = shown.iter().map(cell).collect();
    let menu = face.has_menu.then(|| view! { <td></td> });
    view! {
        <tfoot>
            <tr>{cells} {menu}</tr>
        </tfoot>
    }
    .into_any()
}

/// Two lines a row, all of them the row's link, and beside them the row's menu.
fn record_list(face: &Face, rows: &[Row]) -> AnyView {
    let places = face.record.map(|key| face.list.columns.iter().position(|column| column.key == key));
    let record = |(number, row): (usize, &Row)| {
        let cells: Vec<_> = places
            .into_iter()
            .enumerate()
            .map(|(line, place)| {
                let class = if line == 0 { "record-title" } else { "" };
                let cell = place.and_then(|place| row.cells.get(place)).cloned();
                view! { <span class=class>{cell.map(Cell::draw_without_link)}</span> }
            })
            .collect();
        let content = match row.href.clone() {
            Some(href) => view! { <a class="record" href=href>{cells}</a> }.into_any(),
            None => view! { <div class="record">{cells}</div> }.into_any(),
        };
        // The menu of the table is not drawn at this width, and one in what is not drawn cannot open.
        let menu = row_menu(format!("{}-record-{number}", face.id), &name_of(row), row.menu.clone());
        view! { <li class="record-line">{content} {menu}</li> }
    };
    let records: Vec<_> = rows.iter().enumerate().map(record).collect();
    view! { <ul class="record-list" aria-label=face.noun.title>{records}</ul> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::{Noun, Sort};
    use crate::page::PageRequest;
    use crate::ui::{CellValue, MenuEntry, NumberStyle, TableColumn, TableDef};

    static NAMES: TableDef<&str> = TableDef {
        id: "names",
        noun: Noun { title: "Names", one: "name", many: "names" },
        icon: Icon::Table,
        columns: &[TableColumn::text("name", "Name", |name| CellValue::Text((*name).to_owned()))],
        filters: &[],
        sort: Sort { key: "name", descending: false },
        search: None,
        record: ["name"; 4],
        href: Some(|name| format!("/names/{name}")),
        menu: Some(|_| vec![MenuEntry::link(Icon::Edit, "Edit", "/edit".to_owned())]),
        totals: |()| Vec::new(),
        export: None,
        follows_period: false,
        empty: ("", None),
    };

    #[test]
    fn rows_have_their_menu_in_the_table_and_in_the_record_list() {
        let page = PageRequest::default().answer(vec!["Ayu"], 1, None);
        let style = NumberStyle { locale: crate::format::Locale::En, currency: crate::money::Currency::USD };
        let state = ListState::read(&NAMES.list(), "/names", "");
        let html =
            Owner::new().with(|| table(&NAMES.face(), &state, NAMES.rows(&page, style), "1 name").to_html());
        for id in ["names-row-0", "names-record-0"] {
            assert_eq!(html.matches(&format!(r#" id="{id}""#)).count(), 1, "{id} in {html}");
            assert_eq!(html.matches(&format!(r#"popovertarget="{id}""#)).count(), 1, "{id} in {html}");
        }
        assert_eq!(html.matches(r#"aria-label="Actions for Ayu""#).count(), 4, "{html}");
    }
}

//! A table declared once: its columns drive the page, the record list, the column chooser and the export.
use crate::format::{Locale, count};
use crate::list::{ColumnKind, Filter, ListColumn, ListDef, ListRequest, Noun, Sort};
use crate::page::Page;
use crate::ui::{Cell, CellValue, Icon, NumberStyle};

/// One column of rows `T`.
#[derive(Debug)]
pub struct TableColumn<T> {
    /// Name, title, kind, priority.
    pub list: ListColumn,
    /// The field of a row.
    pub value: fn(&T) -> CellValue,
}

/// A table of rows `T` with sums `S` over the whole filter.
#[derive(Debug)]
pub struct TableDef<T: 'static, S = ()> {
    /// Id in the page, also the start of the export's file name.
    pub id: &'static str,
    /// What the rows are called.
    pub noun: Noun,
    /// Picture of an empty table.
    pub icon: Icon,
    /// The columns; the first names the row.
    pub columns: &'static [TableColumn<T>],
    /// What the rows can be narrowed by.
    pub filters: &'static [Filter],
    /// Usual order.
    pub sort: Sort,
    /// What the search looks at, such as `Search by number or lead`; `None` for no search.
    pub search: Option<&'static str>,
    /// Columns of the record list: name, status, main number, date.
    pub record: [&'static str; 4],
    /// The page of a row.
    pub href: Option<fn(&T) -> String>,
    /// The menu of a row.
    pub menu: Option<fn(&T) -> Vec<MenuEntry>>,
    /// Sums by column; none for no foot.
    pub totals: fn(&S) -> Vec<(&'static str, CellValue)>,
    /// REST list that answers with CSV; `None` for no export.
    pub export: Option<&'static str>,
    /// Whether the period of the page decides which rows there are.
    pub follows_period: bool,
    /// What to do about an empty table: a sentence, and label and address of the one action.
    pub empty: (&'static str, Option<(&'static str, &'static str)>),
}

/// One entry of a row's menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuEntry {
    /// Icon before the label.
    pub icon: Icon,
    /// A verb.
    pub label: &'static str,
    /// What it opens.
    pub target: MenuTarget,
}

/// What an entry of a row's menu opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MenuTarget {
    /// A page, by its address.
    Page(String),
    /// A dialog of this page, by its id.
    Dialog(String),
    /// A dialog that asks before something is destroyed, by its id.
    Danger(String),
}

/// A definition without its row type.
#[derive(Debug, Clone)]
pub(super) struct Face {
    pub id: &'static str,
    pub noun: Noun,
    pub icon: Icon,
    pub list: ListDef,
    pub search: Option<&'static str>,
    pub record: [&'static str; 4],
    pub has_menu: bool,
    pub export: Option<&'static str>,
    pub follows_period: bool,
    pub empty: (&'static str, Option<(&'static str, &'static str)>),
}

/// A row without its type; as many cells as the table has columns, shown or not.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub cells: Vec<Cell>,
    pub href: Option<String>,
    pub menu: Vec<MenuEntry>,
}

/// A page of rows without their type.
#[derive(Debug, Clone)]
pub(super) struct RowPage {
    pub rows: Vec<Row>,
    pub totals: Vec<(&'static str, Cell)>,
    pub total: u64,
    pub page: u32,
    pub last_page: u32,
    pub positions: Option<(u64, u64)>,
}

impl<T> TableColumn<T> {
    /// Words.
    pub const fn text(key: &'static str, title: &'static str, value: fn(&T) -> CellValue) -> Self {
        Self::new(key, title, ColumnKind::Text, value)
    }

    /// A count or share.
    pub const fn number(key: &'static str, title: &'static str, value: fn(&T) -> CellValue) -> Self {
        Self::new(key, title, ColumnKind::Number, value)
    }

    /// An amount.
    pub const fn money(key: &'static str, title: &'static str, value: fn(&T) -> CellValue) -> Self {
        Self::new(key, title, ColumnKind::Money, value)
    }

    /// A day.
    pub const fn day(key: &'static str, title: &'static str, value: fn(&T) -> CellValue) -> Self {
        Self::new(key, title, ColumnKind::Day, value)
    }

    /// 2: from 768 px; 3: from 1280 px; 4: only when chosen.
    #[must_use]
    pub const fn priority(mut self, priority: u8) -> Self {
        self.list.priority = priority;
        self
    }

    /// Rows can be put in its order.
    #[must_use]
    pub const fn sortable(mut self) -> Self {
        self.list.sortable = true;
        self
    }

    const fn new(
        key: &'static str,
        title: &'static str,
        kind: ColumnKind,
        value: fn(&T) -> CellValue,
    ) -> Self {
        Self { list: ListColumn { key, title, kind, priority: 1, sortable: false }, value }
    }
}

impl MenuEntry {
    /// A link to a page.
    pub const fn link(icon: Icon, label: &'static str, href: String) -> Self {
        Self { icon, label, target: MenuTarget::Page(href) }
    }
}

impl<T: 'static, S> TableDef<T, S> {
    /// What an address can ask of it.
    pub fn list(&self) -> ListDef {
        ListDef {
            columns: self.columns.iter().map(|column| column.list).collect(),
            filters: self.filters,
            sort: self.sort,
            search: self.search.is_some(),
        }
    }

    pub(super) fn face(&self) -> Face {
        Face {
            id: self.id,
            noun: self.noun,
            icon: self.icon,
            list: self.list(),
            search: self.search,
            record: self.record,
            has_menu: self.menu.is_some(),
            export: self.export,
            follows_period: self.follows_period,
            empty: self.empty,
        }
    }

    pub(super) fn rows(&self, page: &Page<T, S>, style: NumberStyle) -> RowPage {
        let row = |row: &T| Row {
            cells: self.columns.iter().map(|column| (column.value)(row).cell(style)).collect(),
            href: self.href.map(|href| href(row)),
            menu: self.menu.map(|menu| menu(row)).unwrap_or_default(),
        };
        let totals = page.totals.as_ref().map(self.totals).unwrap_or_default();
        RowPage {
            rows: page.data.iter().map(row).collect(),
            totals: totals.into_iter().map(|(key, value)| (key, value.cell(style))).collect(),
            total: page.total,
            page: page.page,
            last_page: u32::try_from(page.last_page()).unwrap_or(u32::MAX),
            positions: page.positions(),
        }
    }
}

impl Face {
    /// Place and column of those that show.
    pub fn shown(&self, request: &ListRequest) -> Vec<(usize, ListColumn)> {
        let columns = self.list.columns.iter().copied().enumerate();
        columns.filter(|(_, column)| request.shows(&self.list, column.key)).collect()
    }

    /// `1 order`, `128 orders`.
    pub fn counted(&self, total: u64, locale: Locale) -> String {
        let amount = i64::try_from(total).unwrap_or(i64::MAX);
        let noun = if total == 1 { self.noun.one } else { self.noun.many };
        format!("{} {noun}", count(amount, locale))
    }
}

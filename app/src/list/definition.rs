//! What a list offers: its columns, sort orders and filters.

/// What the rows are called, for counts and names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noun {
    /// One of them, lower case: `order`.
    pub one: &'static str,
    /// Several of them, lower case: `orders`.
    pub many: &'static str,
    /// Several of them at the start of a sentence: `Orders`.
    pub title: &'static str,
}

/// What stands in a column, which decides its side, its first sort direction and its name in exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words, at the start.
    Text,
    /// A count or share, at the end.
    Number,
    /// An amount, at the end; its field name ends in `Cents` where it counts minor units.
    Money,
    /// A day, at the end.
    Day,
}

/// One column as the address knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListColumn {
    /// JSON field, name in `sort` and `cols`.
    pub key: &'static str,
    /// Title.
    pub title: &'static str,
    /// What stands in it.
    pub kind: ColumnKind,
    /// 1 always, 2 from 768 px, 3 from 1280 px, 4 only when chosen.
    pub priority: u8,
    /// Whether rows can be put in its order.
    pub sortable: bool,
}

/// An order of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// Column.
    pub key: &'static str,
    /// Largest, latest or last in the alphabet first.
    pub descending: bool,
}

/// One thing to narrow a list by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filter {
    /// Its name on chips and in the form.
    pub label: &'static str,
    /// What it takes, with the names of its parameters.
    pub kind: FilterKind,
}

/// What a filter takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilterKind {
    /// Words that the field contains.
    Text(&'static str),
    /// One of the choices.
    OneOf(&'static str, &'static [Choice]),
    /// Any of the choices; the parameter may be repeated.
    AnyOf(&'static str, &'static [Choice]),
    /// Whole numbers from and to, both included; the last one is the unit in words, or empty.
    Numbers(&'static str, &'static str, &'static str),
    /// Days from and to, both included.
    Days(&'static str, &'static str),
}

/// One value of a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// As it stands in the address and in JSON.
    pub value: &'static str,
    /// As people read it.
    pub label: &'static str,
}

/// All that an address can ask of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListDef {
    /// The columns in their order; the first names the row and always shows.
    pub columns: Vec<ListColumn>,
    /// The filters in their order.
    pub filters: &'static [Filter],
    /// Order when none is asked for.
    pub sort: Sort,
    /// Whether there is a search.
    pub search: bool,
}

impl ColumnKind {
    /// Whether the first click on the head puts the largest or latest row first.
    pub const fn descends_first(self) -> bool {
        !matches!(self, Self::Text)
    }

    /// Whether cells stand at the end of the column.
    pub const fn is_number(self) -> bool {
        !matches!(self, Self::Text)
    }
}

impl Sort {
    /// Smallest, earliest or first in the alphabet first.
    pub const fn ascending(key: &'static str) -> Self {
        Self { key, descending: false }
    }

    /// Largest, latest or last in the alphabet first.
    pub const fn descending(key: &'static str) -> Self {
        Self { key, descending: true }
    }

    /// As it stands in the address: `-createdAt`.
    pub fn text(self) -> String {
        format!("{}{}", if self.descending { "-" } else { "" }, self.key)
    }
}

impl Choice {
    /// A value and its label.
    pub const fn new(value: &'static str, label: &'static str) -> Self {
        Self { value, label }
    }
}

impl Filter {
    /// Words that the field contains.
    pub const fn text(name: &'static str, label: &'static str) -> Self {
        Self { label, kind: FilterKind::Text(name) }
    }

    /// One of the choices.
    pub const fn one_of(name: &'static str, label: &'static str, choices: &'static [Choice]) -> Self {
        Self { label, kind: FilterKind::OneOf(name, choices) }
    }

    /// Any of the choices.
    pub const fn any_of(name: &'static str, label: &'static str, choices: &'static [Choice]) -> Self {
        Self { label, kind: FilterKind::AnyOf(name, choices) }
    }

    /// Whole numbers from `min` to `max`; `unit` in words, or empty.
    pub const fn numbers(
        min: &'static str,
        max: &'static str,
        label: &'static str,
        unit: &'static str,
    ) -> Self {
        Self { label, kind: FilterKind::Numbers(min, max, unit) }
    }

    /// Days from `from` to `to`.
    pub const fn days(from: &'static str, to: &'static str, label: &'static str) -> Self {
        Self { label, kind: FilterKind::Days(from, to) }
    }

    /// Names of its parameters.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        let (first, second) = match self.kind {
            FilterKind::Text(name) | FilterKind::OneOf(name, _) | FilterKind::AnyOf(name, _) => (name, None),
            FilterKind::Numbers(first, second, _) | FilterKind::Days(first, second) => (first, Some(second)),
        };
        std::iter::once(first).chain(second)
    }
}

impl ListDef {
    /// The column of a key.
    pub fn column(&self, key: &str) -> Option<ListColumn> {
        self.columns.iter().copied().find(|column| column.key == key)
    }

    /// Whether a column shows when nothing was chosen.
    pub fn shows_by_default(&self, column: &ListColumn) -> bool {
        column.priority < 4
    }

    /// The filter that a parameter belongs to.
    pub fn filter_of(&self, name: &str) -> Option<&'static Filter> {
        self.filters.iter().find(|filter| filter.names().any(|own| own == name))
    }
}

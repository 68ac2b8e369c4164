//! One table of pages: the sidebar, the guard before rendering and the client-side guard all read it.
use crate::access::{Permission, Role};
use crate::features::kit;
use crate::ui::Icon;

/// Sidebar group of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NavGroup {
    /// Customers, targets, dashboards.
    FieldSales,
    /// Orders, cash, overdues.
    Sales,
    /// Content, ads, e-mail.
    Marketing,
    /// What clients owe.
    Clients,
    /// The portal itself.
    System,
}

impl NavGroup {
    /// Groups in the order of the sidebar.
    pub const ALL: [Self; 5] = [Self::FieldSales, Self::Sales, Self::Marketing, Self::Clients, Self::System];

    /// Heading in the sidebar.
    pub const fn label(self) -> &'static str {
        match self {
            Self::FieldSales => "Field sales",
            Self::Sales => "Sales",
            Self::Marketing => "Marketing",
            Self::Clients => "Client success",
            Self::System => "System",
        }
    }
}

/// One page that needs a signed-in person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageDef {
    /// Path without query.
    pub path: &'static str,
    /// Name in the sidebar, in titles and on the no-access page.
    pub title: &'static str,
    /// Right that opens it; `None` opens it to everyone who is signed in.
    pub permission: Option<Permission>,
    /// Sidebar group.
    pub group: NavGroup,
    /// Sidebar icon.
    pub icon: Icon,
    /// Whether its figures follow the period in the URL.
    pub has_period: bool,
}

impl PageDef {
    /// Its name where its group does not stand beside it: `Sales overview`, `Client success`.
    pub fn full_name(&self) -> String {
        if self.title == self.group.label() || self.group == NavGroup::System {
            self.title.to_owned()
        } else {
            format!("{} {}", self.group.label(), self.title.to_lowercase())
        }
    }

    /// Whether the role may open it.
    pub fn opens_to(&self, role: Role) -> bool {
        self.permission.is_none_or(|permission| role.may(permission))
    }
}

/// Every page of the product behind sign-in.
const PAGES: &[PageDef] = &[
    PageDef {
        path: "/dashboard",
        title: "Dashboard",
        permission: Some(Permission::ReadFieldSales),
        group: NavGroup::FieldSales,
        icon: Icon::Dashboard,
        has_period: true,
    },
    PageDef {
        path: "/sales",
        title: "Overview",
        permission: Some(Permission::ReadSales),
        group: NavGroup::Sales,
        icon: Icon::Sales,
        has_period: true,
    },
    PageDef {
        path: "/marketing/content",
        title: "Content",
        permission: Some(Permission::ReadMarketing),
        group: NavGroup::Marketing,
        icon: Icon::Content,
        has_period: true,
    },
    PageDef {
        path: "/marketing/ads",
        title: "Ads",
        permission: Some(Permission::ReadMarketing),
        group: NavGroup::Marketing,
        icon: Icon::Ads,
        has_period: true,
    },
    PageDef {
        path: "/csm",
        title: "Client success",
        permission: Some(Permission::ReadClients),
        group: NavGroup::Clients,
        icon: Icon::Clients,
        has_period: true,
    },
    PageDef {
        path: "/settings/appearance",
        title: "Settings",
        permission: None,
        group: NavGroup::System,
        icon: Icon::Settings,
        has_period: false,
    },
];

/// Every page behind sign-in, in the order of the sidebar; demo builds have the catalogue of components too.
pub fn pages() -> impl Iterator<Item = &'static PageDef> {
    PAGES.iter().chain(kit::PAGE)
}

/// The page at a path, when it is one that needs a signed-in person.
pub fn page_for(path: &str) -> Option<&'static PageDef> {
    pages().find(|page| page.path == path)
}

/// Where a role starts.
pub const fn home_of(role: Role) -> &'static str {
    match role {
        Role::Admin | Role::Gm | Role::Am => "/dashboard",
        Role::Sales => "/sales",
        Role::Marketing => "/marketing/content",
        Role::Csm => "/csm",
    }
}

/// The roles that may open a page, as people read them: "Admin, Sales".
pub fn roles_that_open(page: &PageDef) -> String {
    let roles: Vec<_> = Role::ALL.into_iter().filter(|role| page.opens_to(*role)).map(Role::label).collect();
    roles.join(", ")
}

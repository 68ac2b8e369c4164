//! One table of pages: the sidebar, the guard before rendering and the client-side guard all read it.
use crate::access::{Permission, Role};
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
}

impl NavGroup {
    /// Groups in the order of the sidebar.
    pub const ALL: [Self; 4] = [Self::FieldSales, Self::Sales, Self::Marketing, Self::Clients];

    /// Heading in the sidebar.
    pub const fn label(self) -> &'static str {
        match self {
            Self::FieldSales => "Field sales",
            Self::Sales => "Sales",
            Self::Marketing => "Marketing",
            Self::Clients => "Client success",
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
    /// Right that opens it.
    pub permission: Permission,
    /// Sidebar group.
    pub group: NavGroup,
    /// Sidebar icon.
    pub icon: Icon,
}

/// Every page behind sign-in.
pub const PAGES: &[PageDef] = &[
    PageDef {
        path: "/dashboard",
        title: "Dashboard",
        permission: Permission::ReadFieldSales,
        group: NavGroup::FieldSales,
        icon: Icon::Dashboard,
    },
    PageDef {
        path: "/sales",
        title: "Overview",
        permission: Permission::ReadSales,
        group: NavGroup::Sales,
        icon: Icon::Sales,
    },
    PageDef {
        path: "/marketing/content",
        title: "Content",
        permission: Permission::ReadMarketing,
        group: NavGroup::Marketing,
        icon: Icon::Content,
    },
    PageDef {
        path: "/marketing/ads",
        title: "Ads",
        permission: Permission::ReadMarketing,
        group: NavGroup::Marketing,
        icon: Icon::Ads,
    },
    PageDef {
        path: "/csm",
        title: "Client success",
        permission: Permission::ReadClients,
        group: NavGroup::Clients,
        icon: Icon::Clients,
    },
];

/// The page at a path, when it is one that needs a signed-in person.
pub fn page_for(path: &str) -> Option<&'static PageDef> {
    PAGES.iter().find(|page| page.path == path)
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
    let roles: Vec<_> =
        Role::ALL.into_iter().filter(|role| role.may(page.permission)).map(Role::label).collect();
    roles.join(", ")
}

//! The six roles and the one permission table.
use serde::{Deserialize, Serialize};

/// A person's role in their organisation (`user.role`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Role {
    /// Sees everything of the organisation.
    Admin,
    /// General manager: the departments they lead.
    Gm,
    /// Account manager: their own customers.
    Am,
    /// Sales pages of the revenue module.
    Sales,
    /// Content, ads and e-mail.
    Marketing,
    /// Client success.
    Csm,
}

/// One right; every page, server function and REST route names the one it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Permission {
    /// Dashboards, customers, progress, targets and reports, in scope.
    ReadFieldSales,
    /// Add and change customers and progress, in scope.
    WriteFieldSales,
    /// Change targets: of the led departments' AMs, or of all.
    WriteTargets,
    /// Sales figures, orders, overdues, leads.
    ReadSales,
    /// Content, ads and e-mail figures.
    ReadMarketing,
    /// Move content items.
    WriteMarketing,
    /// What clients owe, red zone, plans.
    ReadClients,
    /// Users, departments, organisation, activity.
    Administer,
}

impl Role {
    /// Every role, in the order of the product's table.
    pub const ALL: [Self; 6] = [Self::Admin, Self::Gm, Self::Am, Self::Sales, Self::Marketing, Self::Csm];

    /// The permission table: the only place that maps roles to rights.
    pub const fn permissions(self) -> &'static [Permission] {
        use Permission as P;
        match self {
            Self::Admin => &[
                P::ReadFieldSales,
                P::WriteFieldSales,
                P::WriteTargets,
                P::ReadSales,
                P::ReadMarketing,
                P::WriteMarketing,
                P::ReadClients,
                P::Administer,
            ],
            Self::Gm => &[P::ReadFieldSales, P::WriteFieldSales, P::WriteTargets],
            Self::Am => &[P::ReadFieldSales, P::WriteFieldSales],
            Self::Sales => &[P::ReadSales],
            Self::Marketing => &[P::ReadMarketing, P::WriteMarketing],
            Self::Csm => &[P::ReadClients],
        }
    }

    /// Whether the role holds the right.
    pub fn may(self, permission: Permission) -> bool {
        self.permissions().contains(&permission)
    }

    /// As stored and as shown in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "ADMIN",
            Self::Gm => "GM",
            Self::Am => "AM",
            Self::Sales => "SALES",
            Self::Marketing => "MARKETING",
            Self::Csm => "CSM",
        }
    }

    /// As people read it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Admin => "Admin",
            Self::Gm => "General manager",
            Self::Am => "Account manager",
            Self::Sales => "Sales",
            Self::Marketing => "Marketing",
            Self::Csm => "Client success",
        }
    }

    /// The stored text back as a role.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

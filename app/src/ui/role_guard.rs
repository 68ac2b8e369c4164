//! What only some roles see.
use leptos::prelude::*;

use crate::access::Permission;
use crate::visitor::visitor;

/// Draws what is inside for people with a right; for everyone else it is not in the document at all.
///
/// It spares people what they cannot use; the server checks the right again wherever something is read or written.
#[component]
pub fn RoleGuard(
    /// The right.
    permission: Permission,
    /// What needs it.
    children: Children,
) -> impl IntoView {
    let holds = visitor().signed_in.is_some_and(|person| person.viewer.role.may(permission));
    holds.then(children)
}

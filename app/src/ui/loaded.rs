//! A page's document: skeleton while it is on its way, old content while newer content is, error with retry.
use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use super::{DashboardSkeleton, ErrorState};
use crate::error::AppError;

/// Draws a resource. On the server the data is always there first; skeletons appear on client navigation only.
#[component]
pub fn Loaded<T>(
    /// The page's document.
    resource: Resource<Result<T, AppError>>,
    /// What it is, for loading and error texts, such as `Sales`.
    what: &'static str,
    /// Draws the document.
    view: fn(T) -> AnyView,
) -> impl IntoView
where
    T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    let retry = Callback::new(move |()| resource.refetch());
    view! {
        <Transition fallback=move || view! { <DashboardSkeleton what /> }>
            {move || Suspend::new(async move {
                match resource.await {
                    Ok(document) => view(document),
                    Err(error) => view! { <ErrorState what error retry /> }.into_any(),
                }
            })}
        </Transition>
    }
}

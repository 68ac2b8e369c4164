//! What the palette asks the server for.
use leptos::prelude::*;

use super::types::Hit;
use crate::error::AppError;

/// Up to twenty records with these letters, of the kinds and in the scope that the person may read.
#[server(prefix = "/rpc", endpoint = "search/hits")]
pub async fn hits(
    /// 2 to 100 characters.
    query: String,
) -> Result<Vec<Hit>, AppError> {
    use crate::access::{answer, principal};
    use crate::state::AppState;
    answer(async move {
        let principal = principal()?;
        let state = use_context::<AppState>().ok_or(AppError::Unavailable)?;
        super::queries::hits(&state.db.read, &principal, &query).await
    })
    .await
}

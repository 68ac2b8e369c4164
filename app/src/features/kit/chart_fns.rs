//! The sample charts of the catalogue, which the server draws like every chart.
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::charts::ChartOption;
use crate::error::AppError;

/// One chart of the catalogue with what its card shows beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SampleChart {
    /// Which chart or state this is.
    pub name: String,
    /// When it is used, or what is special about it.
    pub note: String,
    /// Title of its card.
    pub title: String,
    /// Subtitle of its card, without the unit.
    pub subtitle: String,
    /// What is drawn.
    pub option: ChartOption,
    /// Series names and their places in the palette; none for a single series.
    pub legend: Vec<(String, u32)>,
    /// Column titles of the table.
    pub columns: Vec<String>,
    /// Rows of the table.
    pub rows: Vec<Vec<String>>,
    /// Value and caption inside a ring.
    pub center: Option<(String, String)>,
}

/// All sample charts, in their order on the page.
#[server(prefix = "/rpc", endpoint = "kit/charts")]
pub async fn sample_charts() -> Result<Vec<SampleChart>, AppError> {
    use crate::access::{answer, principal};
    answer(async move {
        let locale = principal()?.viewer().locale;
        Ok(super::charts::all(locale))
    })
    .await
}

//! What a page adds to a finished chart: where its data lead, and which bucket is not over yet.
use serde_json::{Value, json};

use super::ChartOption;
use super::option::merge;

impl ChartOption {
    /// The same chart with a page behind each bucket; the rows of its table lead there too.
    #[must_use]
    pub fn with_links(mut self, links: Vec<String>) -> Self {
        self.amend(json!({ "waymark": { "links": links } }));
        self.links = links;
        self
    }

    /// The same chart with the buckets from `index` on drawn as not over yet.
    #[must_use]
    pub fn unfinished_from(mut self, index: Option<u32>) -> Self {
        if let Some(index) = index {
            self.amend(json!({ "waymark": { "partial": index } }));
        }
        self
    }

    fn amend(&mut self, patch: Value) {
        let mut option: Value = serde_json::from_str(&self.json).unwrap_or_default();
        merge(&mut option, patch);
        self.json = option.to_string();
    }
}

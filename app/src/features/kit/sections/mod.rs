//! The sections of the catalogue, one file each.
mod actions;
mod charts;
mod dates;
mod figures;
mod flows;
mod forms;
mod foundations;
mod navigation;
mod overlays;
mod states;
mod tables;

pub use actions::ActionsSection;
pub use charts::ChartsSection;
pub use dates::DatesSection;
pub use figures::FiguresSection;
pub use flows::FlowsSection;
pub use forms::FormsSection;
pub use foundations::FoundationsSection;
pub use navigation::NavigationSection;
pub use overlays::OverlaysSection;
pub use states::StatesSection;
pub use tables::TablesSection;

//! What people write in progress notes.

/// Notes that come with a step to `ongoing`.
pub const FIRST_TALKS: &[&str] = &[
    "First meeting held; they want to replace their current supplier this year.",
    "Introductory call went well, the procurement team joined.",
    "Visited the plant and collected the requirements.",
    "Needs confirmed with the operations manager, budget is planned.",
];

/// Notes that come with a step to `proposal`.
pub const PROPOSALS: &[&str] = &[
    "Proposal sent with two price options.",
    "Sent the proposal and the implementation plan.",
    "Proposal presented to the management team.",
    "Revised proposal sent after the technical review.",
];

/// Notes that come with a step to `negotiation`.
pub const NEGOTIATIONS: &[&str] = &[
    "Negotiation opened; they ask for longer payment terms.",
    "Legal is reviewing the contract, price is agreed in principle.",
    "Second round on price, decision maker is the finance director.",
    "They accept the scope and ask for a volume discount.",
];

/// Notes that come with a win.
pub const WINS: &[&str] = &[
    "Contract signed, purchase order received.",
    "Signed copy returned, kick-off planned.",
    "Purchase order received, invoice follows on delivery.",
];

/// Notes that come with a loss.
pub const LOSSES: &[&str] = &[
    "They chose another supplier.",
    "Project stopped by their head office.",
    "They stay with the current contract for another year.",
];

/// Notes that come with a won deal being opened again.
pub const REOPENINGS: &[&str] = &[
    "Purchase order withdrawn, they want to renegotiate the scope.",
    "Their board asked for new terms before the start; back to the table.",
];

/// Notes between steps.
pub const FOLLOW_UPS: &[&str] = &[
    "Called to follow up, answer expected next week.",
    "Sent references from two similar customers.",
    "Answered questions on delivery times.",
    "Demo for the users, feedback is positive.",
    "Waiting for the signature of the director.",
    "Lunch with the person in charge, relationship is warm.",
    "Sent the updated price list.",
    "Clarified the tax treatment with their accounting.",
    "Asked for a site visit, date still open.",
    "They are comparing us with one other supplier.",
];

/// Notes that come with a further order of a customer already won.
pub const REPEAT_ORDERS: &[&str] = &[
    "Repeat order received under the framework contract.",
    "Additional volume ordered for the second site.",
    "Call-off for the next quarter confirmed.",
];

/// Why deals are lost.
pub const LOST_REASONS: &[&str] = &["Price", "Competitor", "No budget", "Project cancelled", "No answer"];

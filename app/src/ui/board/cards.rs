//! What a board holds, and moving a card in it.
use std::future::Future;
use std::pin::Pin;

use crate::ui::Tone;

/// Cards of a column that stand open; the rest is behind "Show more".
pub const OPEN_CARDS: usize = 25;

/// One column: a stage, a status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardColumn {
    /// Word of the stage, as moves name it.
    pub key: String,
    /// Name of the stage.
    pub title: String,
    /// Class of the dot: `dot stage-1`.
    pub dot: &'static str,
    /// How many cards there are, also of those that are not here.
    pub count: i64,
    /// Sum of their amounts in minor units.
    pub sum: i64,
    /// The cards, first on top.
    pub cards: Vec<BoardCard>,
}

/// One card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardCard {
    /// Unique on the board.
    pub id: String,
    /// First line, the link.
    pub title: String,
    /// Page of what the card stands for.
    pub href: String,
    /// What its column's sum counts, in minor units.
    pub amount: i64,
    /// Lines below the title.
    pub lines: Vec<String>,
    /// Whose it is: id of the person, which gives the colour, and name.
    pub person: Option<(uuid::Uuid, String)>,
    /// Such as its age.
    pub badge: Option<(String, Tone)>,
}

/// A card that was moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardMove {
    /// Id of the card.
    pub card: String,
    /// Key of the column it left.
    pub from: String,
    /// Key of the column it is in now.
    pub to: String,
    /// Its place there, from 0.
    pub place: usize,
}

/// Whether a move was kept; the error says why not.
pub type BoardAnswer = Pin<Box<dyn Future<Output = Result<(), String>> + Send>>;

/// Column and place of a card.
pub fn place_of(columns: &[BoardColumn], card: &str) -> Option<(usize, usize)> {
    columns
        .iter()
        .enumerate()
        .find_map(|(index, column)| Some((index, column.cards.iter().position(|own| own.id == card)?)))
}

/// Moves a card before the one at `place` of another column or of its own; `None`, and no change, where the card or
/// the column does not exist or where the card stands there already.
pub fn move_card(columns: &mut [BoardColumn], card: &str, to: &str, place: usize) -> Option<BoardMove> {
    let (from, at) = place_of(columns, card)?;
    let target = columns.iter().position(|column| column.key == to)?;
    // Its own place does not count when a card moves down.
    let shift = usize::from(from == target);
    let place = if place > at { place - shift } else { place };
    let place = place.min(columns.get(target)?.cards.len() - shift);
    if from == target && place == at {
        return None;
    }
    let source = columns.get_mut(from)?;
    let (left, card) = (source.key.clone(), source.cards.remove(at));
    source.count -= 1;
    source.sum = source.sum.saturating_sub(card.amount);
    let target = columns.get_mut(target)?;
    let moved = BoardMove { card: card.id.clone(), from: left, to: target.key.clone(), place };
    target.count += 1;
    target.sum = target.sum.saturating_add(card.amount);
    target.cards.insert(place, card);
    Some(moved)
}

/// Puts a card back to where it was before a move.
pub fn undo_move(columns: &mut [BoardColumn], undone: &BoardMove, place: usize) {
    // A card that goes back down within its own column passes its present place.
    let shift = usize::from(undone.from == undone.to && undone.place < place);
    move_card(columns, &undone.card, &undone.from, place + shift);
}

/// `Moved to Proposal, position 1 of 9`.
pub fn said(columns: &[BoardColumn], moved: &BoardMove) -> String {
    let column = columns.iter().find(|column| column.key == moved.to);
    column.map_or_else(String::new, |column| {
        format!("Moved to {}, position {} of {}", column.title, moved.place + 1, column.count)
    })
}

//! What can be done on a board: drag, menu, key, and the answer to a move.
use leptos::ev::{DragEvent, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

use super::Play;
use super::cards::{BoardMove, move_card, place_of, said, undo_move};
use crate::ui::popover::{around, focus_first};

impl Play {
    pub(super) fn choose(self, event: &MouseEvent) {
        if around(event, "[popovertarget]").is_some() {
            self.chosen.set(card_around(event));
        }
    }

    pub(super) fn drag(self, event: &DragEvent) {
        let card = card_around(event);
        if let (Some(transfer), Some(card)) = (event.data_transfer(), card.as_deref()) {
            // Without data some browsers drag nothing.
            let _ = transfer.set_data("text/plain", card);
            transfer.set_effect_allowed("move");
        }
        self.dragged.set(card);
    }

    pub(super) fn drag_over(self, event: &DragEvent) {
        if self.dragged.with_untracked(Option::is_none) {
            return;
        }
        let target = self.target_of(event);
        if target.is_some() {
            event.prevent_default();
        }
        if self.target.with_untracked(|now| *now != target) {
            self.target.set(target);
        }
    }

    pub(super) fn drop_on(self, event: &DragEvent) {
        let (card, target) = (self.dragged.get_untracked(), self.target_of(event));
        self.end_drag();
        if let (Some(card), Some((key, place))) = (card, target) {
            event.prevent_default();
            self.move_to(&card, &key, place);
        }
    }

    pub(super) fn end_drag(self) {
        self.dragged.set(None);
        self.target.set(None);
    }

    /// Column and place under the pointer: before the card in whose upper half it is, after that of the lower half.
    fn target_of(self, event: &DragEvent) -> Option<(String, usize)> {
        let key = around(event, "[data-column]")?.get_attribute("data-column")?;
        self.columns.with_untracked(|columns| {
            let column = columns.iter().find(|column| column.key == key)?;
            let place = around(event, "[data-card]").and_then(|card| {
                let id = card.get_attribute("data-card")?;
                let index = column.cards.iter().position(|own| own.id == id)?;
                let edges = card.get_bounding_client_rect();
                let is_below = f64::from(event.client_y()) > edges.top() + edges.height() / 2.0;
                Some(index + usize::from(is_below))
            });
            Some((key.clone(), place.unwrap_or(column.cards.len())))
        })
    }

    /// Moves a card at once and asks for it to be kept; a refusal puts it back.
    pub(super) fn move_to(self, card: &str, key: &str, place: usize) {
        let Some((title, at)) = self.columns.with_untracked(|columns| {
            let (column, at) = place_of(columns, card)?;
            Some((columns.get(column)?.cards.get(at)?.title.clone(), at))
        }) else {
            return;
        };
        let Some(moved) = self.columns.try_update(|columns| move_card(columns, card, key, place)).flatten()
        else {
            return;
        };
        self.say(&moved);
        let answer = self.on_move.run(moved.clone());
        spawn_local(async move {
            let Err(reason) = answer.await else { return };
            // The page may have been left meanwhile.
            let undone = self.columns.try_update(|columns| undo_move(columns, &moved, at));
            if undone.is_some() {
                let back = BoardMove { to: moved.from.clone(), place: at, ..moved };
                self.say(&back);
                self.toasts.error(format!("{title} was not moved. {reason}"));
            }
        });
    }

    /// Announces where a card is and takes the focus along.
    fn say(self, moved: &BoardMove) {
        self.said.set(self.columns.with_untracked(|columns| said(columns, moved)));
        let (board, card) = (self.id, moved.card.clone());
        // After the columns have been drawn anew.
        request_animation_frame(move || focus_card(board, &card));
    }
}

/// Moves the focus to a card, which may now be behind "Show more", or, on small screens, in a column that does not show:
/// the choice of the column has the focus then.
fn focus_card(board: &str, card: &str) {
    let link = document().query_selector(&format!("[id='{board}'] [data-card='{card}'] a")).ok().flatten();
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) else { return };
    if let Ok(Some(more)) = link.closest("details") {
        let _ = more.set_attribute("open", "");
    }
    if link.get_bounding_client_rect().height() > 0.0 {
        let _ = link.focus();
    } else {
        focus_first(&format!("[id='{board}'] .board-select select"));
    }
}

fn card_around(event: &Event) -> Option<String> {
    around(event, "[data-card]")?.get_attribute("data-card")
}

/// M on a card opens its menu.
pub(super) fn open_menu_by_key(event: &KeyboardEvent) {
    let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
    if !is_plain || !event.key().eq_ignore_ascii_case("m") {
        return;
    }
    let button = around(event, "[data-card]")
        .and_then(|card| card.query_selector("[popovertarget]").ok().flatten())
        .and_then(|button| button.dyn_into::<HtmlElement>().ok());
    if let Some(button) = button {
        event.prevent_default();
        button.click();
    }
}

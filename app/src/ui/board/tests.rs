//! Tests of moving cards.
use leptos::prelude::*;
use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};

use super::Board;
use super::cards::{BoardAnswer, BoardCard, BoardColumn, move_card, place_of, said, undo_move};
use crate::money::Currency;

fn card(id: usize) -> BoardCard {
    BoardCard {
        id: format!("card-{id}"),
        title: format!("PT {id}"),
        href: "/kit".to_owned(),
        amount: 100 * i64::try_from(id).unwrap_or_default(),
        lines: Vec::new(),
        person: None,
        badge: None,
    }
}

fn board(sizes: &[usize]) -> Vec<BoardColumn> {
    let mut next = 0;
    let column = |(index, size): (usize, &usize)| {
        let cards: Vec<_> = (next..next + size).map(card).collect();
        next += size;
        BoardColumn {
            key: format!("stage-{index}"),
            title: format!("Stage {index}"),
            dot: "dot",
            count: i64::try_from(cards.len()).unwrap_or_default(),
            sum: cards.iter().map(|card| card.amount).sum(),
            cards,
        }
    };
    sizes.iter().enumerate().map(column).collect()
}

#[test]
fn a_moved_card_takes_its_amount_along() {
    let mut columns = board(&[2, 1]);
    let moved = move_card(&mut columns, "card-1", "stage-1", 0);
    assert_eq!(
        moved.as_ref().map(|moved| said(&columns, moved)).as_deref(),
        Some("Moved to Stage 1, position 1 of 2")
    );
    assert_eq!((columns[0].count, columns[0].sum), (1, 0));
    assert_eq!((columns[1].count, columns[1].sum), (2, 300));
    assert_eq!(place_of(&columns, "card-1"), Some((1, 0)));
}

#[test]
fn a_card_dropped_on_itself_does_not_move() {
    let mut columns = board(&[3]);
    assert_eq!(move_card(&mut columns, "card-1", "stage-0", 1), None);
    assert_eq!(move_card(&mut columns, "card-1", "stage-0", 2), None, "before the card that follows it");
    assert_eq!(columns, board(&[3]));
    assert_eq!(move_card(&mut columns, "card-1", "elsewhere", 0), None);
    assert_eq!(move_card(&mut columns, "nobody", "stage-0", 0), None);
}

fn drawn(columns: Vec<BoardColumn>) -> String {
    Owner::new().with(|| {
        let on_move = Callback::new(|_| -> BoardAnswer { Box::pin(async { Ok(()) }) });
        view! {
            <Board id="sample" label="Pipeline" column_label="Stage" columns currency=Currency::IDR on_move />
        }
        .to_html()
    })
}

#[test]
fn every_card_has_a_menu_and_the_rest_of_a_long_column_opens() {
    let html = drawn(board(&[28, 0]));
    assert_eq!(html.matches("popovertarget=\"sample-menu\"").count(), 28);
    assert!(html.contains("Show 3 more") && html.contains("Nothing here."));
    assert!(html.contains(r#"aria-label="Move PT 27 to…""#));
    assert_eq!(html.matches("role=\"menuitemradio\"").count(), 2);
    assert_eq!(html.matches("board-column is-shown").count(), 1);
    assert!(!drawn(board(&[25])).contains("<details"));
}

proptest! {
    #[test]
    fn an_undone_move_leaves_no_trace(
        sizes in prop::collection::vec(1_usize..6, 1..5),
        pick in any::<prop::sample::Index>(),
        target in any::<prop::sample::Index>(),
        place in 0_usize..8,
    ) {
        let before = board(&sizes);
        let mut columns = before.clone();
        let card = format!("card-{}", pick.index(sizes.iter().sum()));
        let at = place_of(&columns, &card).map_or(0, |(_, place)| place);
        let to = format!("stage-{}", target.index(sizes.len()));
        if let Some(moved) = move_card(&mut columns, &card, &to, place) {
            prop_assert!(columns != before);
            for column in &columns {
                prop_assert_eq!(column.count, i64::try_from(column.cards.len()).unwrap_or_default());
                prop_assert_eq!(column.sum, column.cards.iter().map(|card| card.amount).sum::<i64>());
            }
            undo_move(&mut columns, &moved, at);
        }
        prop_assert_eq!(columns, before);
    }
}

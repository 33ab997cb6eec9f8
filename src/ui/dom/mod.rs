//! The page as values of one type: [`Node`], made by [`el`] and [`svg`], mounted through Leptos.
//!
//! Leptos's `view!` compiles a type for each shape of element, attribute and closure, which made more than half of the
//! WebAssembly (`docs/decisions/0015`). Here an element is data: a tag, attributes, listeners and children, with one boxed
//! closure for each live part. Signals, memos, effects, owners and mounting stay Leptos's, and so does rendering on the
//! server: [`Node`] implements `Render` and `RenderHtml`.
//!
//! ```ignore
//! fn counter() -> Node {
//!     let count = RwSignal::new(0);
//!     el("section")
//!         .class("compteur")
//!         .attr("aria-label", "Compteur")                                   // fixed
//!         .attr("data-n", move || count.get().to_string())                  // follows the signals it reads
//!         .toggle("pair", move || count.get() % 2 == 0)                     // a class that comes and goes
//!         .child(el("button").attr("type", "button").child("Un de plus")
//!             .on("click", move |_: MouseEvent| count.update(|n| *n += 1)))
//!         .child(move || count.get().to_string())                           // a text that follows
//!         .child(live(move || count.get() > 9, |many| many.then(|| el("p").child("Déjà dix !"))))
//!         .into()
//! }
//! ```
//!
//! Hundreds of elements that follow the same signals say so with a [`Chorus`], which one follower writes.
//!
//! A component is a function that returns a [`Node`]; it runs once. What [`live`] builds is disposed of, with the signals
//! and the cleanups it made, before it is built again.

mod chorus;
mod element;
mod flat;
mod heading;
mod html;
mod listening;
mod mount;
mod node;
mod writing;

pub(in crate::ui) use chorus::{Chorus, sung};
pub(in crate::ui) use element::{Element, Value, el, svg};
pub(in crate::ui) use flat::Flat;
pub(in crate::ui) use heading::HeadingLevel;
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::ui) use heading::Raised;
pub(in crate::ui) use node::{Node, live};

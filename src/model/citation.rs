//! The three states of a territory under an axis.

/// What the material says of a territory under one axis. Never « does » or « does not »:
/// an action may exist without being cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Citation {
    /// At least one sourced excerpt.
    Cited,
    /// Looked for, and no excerpt found.
    NotCited,
    /// Not looked for, or no answer: nothing can be said.
    NoAnswer,
}

impl Citation {
    /// Every state, in legend order.
    pub const ALL: [Self; 3] = [Self::Cited, Self::NotCited, Self::NoAnswer];
}

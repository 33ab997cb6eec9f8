//! Which view shows the state.

/// One of the four views of the same state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// Symbols at their places.
    #[default]
    Map,
    /// Cards, one per territory.
    List,
    /// Territories by axes.
    Table,
    /// Links between territories.
    Cooperations,
}

impl View {
    /// Every view, in the order of the switch.
    pub const ALL: [Self; 4] = [Self::Map, Self::List, Self::Table, Self::Cooperations];

    /// Value in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Map => "carte",
            Self::List => "liste",
            Self::Table => "tableau",
            Self::Cooperations => "cooperations",
        }
    }

    /// The view whose code is `code`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.code() == code)
    }
}

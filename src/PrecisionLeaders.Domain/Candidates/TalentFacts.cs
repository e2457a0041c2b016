namespace PrecisionLeaders.Domain.Candidates;

/// <summary>What is known of a yes-or-no fact. Unknown is no answer, and never read as a no.</summary>
public enum Known
{
    Unknown,
    No,
    Yes,
}

/// <summary>Where in the world a person lives and works.</summary>
public enum Region
{
    Unstated,
    NorthAmericaEast,
    NorthAmericaCentral,
    NorthAmericaWest,
    LatinAmerica,
    Europe,
    MiddleEastAndAfrica,
    AsiaPacific,
}

/// <summary>Whether a person would move for a post.</summary>
public enum Mobility
{
    Unknown,
    Stays,
    WillMove,
}

/// <summary>With whom a deal was made.</summary>
public enum DealPartner
{
    Unstated,
    Payer,
    Investor,
    Industry,
    Philanthropy,
}

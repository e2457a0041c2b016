namespace PrecisionLeaders.Domain.Review;

/// <summary>What the committee reads of each person on a list, beside name and line.</summary>
[Flags]
public enum ListFields
{
    None = 0,
    Position = 1,
    Place = 2,
    Specialties = 4,
    Training = 8,
    Appointments = 16,
    Evidence = 32,
    LeadershipScope = 64,
    Case = 128,
    Availability = 256,
    Pay = 512,

    /// <summary>Nothing is held back: what the search team reads.</summary>
    All = 1023,

    /// <summary>What a list shows until somebody chooses otherwise, and what a rater reads whom no list was shown: all but pay.</summary>
    Default = All & ~Pay,
}

namespace PrecisionLeaders.Data.Seeding.Demo;

internal enum House
{
    Hospital,
    University,
    Institute,
    Company,
}

/// <summary>An institution that does not exist, in a town that does not either.</summary>
internal sealed record Institution(string Name, string Place, House House)
{
    /// <summary>A host under .example, which is kept free for this by RFC 2606.</summary>
    public string Host => $"{string.Concat(Domain.Words.Of(Name.Replace("’s", "s", StringComparison.Ordinal)).Take(2))}.example";

    public static readonly Institution[] All =
    [
        new("Larkhaven Health", "Port Larkhaven", House.Hospital),
        new("Port Evander Medical Center", "Port Evander", House.Hospital),
        new("Merrowby University Hospitals", "Merrowby", House.Hospital),
        new("Sable River Health", "Sable River", House.Hospital),
        new("Ashgrove Regional Health", "Ashgrove", House.Hospital),
        new("Quarrybank Health", "Quarrybank", House.Hospital),
        new("Northmoor Cancer Centre", "Northmoor", House.Hospital),
        new("Fenwater Children’s Hospital", "Fenwater", House.Hospital),
        new("Tamsin Hill Hospital", "Tamsin Hill", House.Hospital),
        new("Brackenfold Health", "Brackenfold", House.Hospital),
        new("Linden Quay Hospital", "Linden Quay", House.Hospital),
        new("Thornbeck Children’s Hospital", "Thornbeck", House.Hospital),
        new("Mistral Bay Medical Center", "Mistral Bay", House.Hospital),
        new("Corrigan-Vale University", "Corrigan Vale", House.University),
        new("Drumlin State University", "Drumlin", House.University),
        new("Halewater University", "Halewater", House.University),
        new("Northmoor University", "Northmoor", House.University),
        new("Merrowby University", "Merrowby", House.University),
        new("Pellworth University", "Pellworth", House.University),
        new("Castle Wray University", "Castle Wray", House.University),
        new("Wexcombe Genomics Institute", "Wexcombe", House.Institute),
        new("Calder Biobank", "Calder", House.Institute),
        new("Skerrow Institute of Genomics", "Skerrow", House.Institute),
        new("Oakhaven Data Trust", "Oakhaven", House.Institute),
        new("Tessel Diagnostics", "Wexcombe", House.Company),
        new("Vellacott Biosciences", "Mistral Bay", House.Company),
        new("Ravelin Therapeutics", "Castle Wray", House.Company),
        new("Ironmere Health Plan", "Ironmere", House.Company),
    ];

    public static Institution Named(string name) => Array.Find(All, held => held.Name == name) ?? throw new InvalidOperationException($"No institution is called {name}.");
}

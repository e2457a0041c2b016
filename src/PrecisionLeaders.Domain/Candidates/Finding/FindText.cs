namespace PrecisionLeaders.Domain.Candidates.Finding;

/// <summary>
/// One person as the full-text index knows them: the folded words of everything said of them, by field, and their facts as tokens. Derived from the
/// profile, and made anew when it changes. Every text begins and ends with a space, so that a whole word can be met between two.
/// </summary>
public sealed class FindText
{
    private FindText() { }

    public FindText(Guid candidate) => CandidateId = candidate;

    /// <summary>What the index knows the row by.</summary>
    public long Number { get; private set; }

    public Guid CandidateId { get; private set; }
    public string SortName { get; private set; } = "";
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>When something of what the person is found by last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public string Facts { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Titles { get; private set; } = "";
    public string Organisations { get; private set; } = "";
    public string Specialties { get; private set; } = "";
    public string Places { get; private set; } = "";
    public string Evidence { get; private set; } = "";
    public string Notes { get; private set; } = "";

    /// <summary>Writes what is said of the person; <see cref="ChangedAt"/> moves only when that is something else than before.</summary>
    /// <param name="sortName">what lists are ordered by</param>
    /// <param name="addedAt">when the person entered the pool</param>
    /// <param name="said">texts as they were written, by field</param>
    /// <param name="facts">tokens, see <see cref="FactToken"/></param>
    /// <param name="now">the moment</param>
    public void Write(string sortName, DateTimeOffset addedAt, ILookup<FindField, string> said, IEnumerable<string> facts, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(said);
        (SortName, AddedAt) = (sortName, addedAt);
        var before = (Facts, Name, Titles, Organisations, Specialties, Places, Evidence, Notes);
        Facts = Spaced(facts.Distinct().Order(StringComparer.Ordinal));
        Name = Folded(said[FindField.Name]);
        Titles = Folded(said[FindField.Title]);
        Organisations = Folded(said[FindField.Organisation]);
        Specialties = Folded(said[FindField.Specialty]);
        Places = Folded(said[FindField.Place]);
        Evidence = Folded(said[FindField.Evidence]);
        Notes = Folded(said[FindField.Notes]);
        // Read for the first time, or made anew: the person is as new as their entry into the pool.
        if (ChangedAt == default) ChangedAt = addedAt;
        else if (before != (Facts, Name, Titles, Organisations, Specialties, Places, Evidence, Notes)) ChangedAt = now;
    }

    /// <summary>Whether something that is asked for, and not excluded, stands in the field.</summary>
    /// <param name="query">the question</param>
    /// <param name="field">where</param>
    public bool Says(FindQuery query, FindField field)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = this[field];
        return query.Words.Any(item => item.Weight != FindWeight.Exclude && (item.Field is null || item.Field == field)
            && text.Contains($" {string.Join(' ', item.Words)}{(item.MayGoOnIn(field) ? "" : " ")}", StringComparison.Ordinal));
    }

    private string this[FindField field] => field switch
    {
        FindField.Name => Name,
        FindField.Title => Titles,
        FindField.Organisation => Organisations,
        FindField.Specialty => Specialties,
        FindField.Place => Places,
        FindField.Evidence => Evidence,
        _ => Notes,
    };

    private static string Folded(IEnumerable<string> texts) => Spaced(Words.InOrder(texts));

    private static string Spaced(IEnumerable<string> words) => string.Join(' ', words) is { Length: > 0 } text ? $" {text} " : "";
}

/// <summary>That what a person is found by has changed: laid down in the same save, taken up when the index has followed.</summary>
public sealed class FindDue
{
    private FindDue() { }

    /// <param name="subject">a candidate, or a specialty whose people it is about</param>
    public FindDue(Guid subject) => Subject = subject;

    public long Id { get; private set; }
    public Guid Subject { get; private set; }
}

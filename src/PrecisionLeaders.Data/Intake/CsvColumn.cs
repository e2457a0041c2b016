using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake;

/// <summary>What a column of a CSV of people may hold.</summary>
internal enum CsvColumn
{
    Given,
    Family,
    Name,
    Suffix,
    Credentials,
    Email,
    Orcid,
    Phone,
    Place,
    Title,
    Organisation,
    Start,
    End,
    Specialties,
    Why,
}

/// <summary>Which column is which, by the many names people give them.</summary>
internal sealed class CsvHeader
{
    private static readonly Dictionary<string, CsvColumn> Known = new()
    {
        ["given"] = CsvColumn.Given,
        ["givenname"] = CsvColumn.Given,
        ["givennames"] = CsvColumn.Given,
        ["first"] = CsvColumn.Given,
        ["firstname"] = CsvColumn.Given,
        ["forename"] = CsvColumn.Given,
        ["forenames"] = CsvColumn.Given,
        ["family"] = CsvColumn.Family,
        ["familyname"] = CsvColumn.Family,
        ["last"] = CsvColumn.Family,
        ["lastname"] = CsvColumn.Family,
        ["surname"] = CsvColumn.Family,
        ["name"] = CsvColumn.Name,
        ["fullname"] = CsvColumn.Name,
        ["person"] = CsvColumn.Name,
        ["candidate"] = CsvColumn.Name,
        ["suffix"] = CsvColumn.Suffix,
        ["namesuffix"] = CsvColumn.Suffix,
        ["credentials"] = CsvColumn.Credentials,
        ["credential"] = CsvColumn.Credentials,
        ["degrees"] = CsvColumn.Credentials,
        ["degree"] = CsvColumn.Credentials,
        ["postnominals"] = CsvColumn.Credentials,
        ["email"] = CsvColumn.Email,
        ["emailaddress"] = CsvColumn.Email,
        ["mail"] = CsvColumn.Email,
        ["orcid"] = CsvColumn.Orcid,
        ["orcidid"] = CsvColumn.Orcid,
        ["phone"] = CsvColumn.Phone,
        ["phonenumber"] = CsvColumn.Phone,
        ["telephone"] = CsvColumn.Phone,
        ["telephonenumber"] = CsvColumn.Phone,
        ["tel"] = CsvColumn.Phone,
        ["mobile"] = CsvColumn.Phone,
        ["place"] = CsvColumn.Place,
        ["city"] = CsvColumn.Place,
        ["town"] = CsvColumn.Place,
        ["location"] = CsvColumn.Place,
        ["title"] = CsvColumn.Title,
        ["position"] = CsvColumn.Title,
        ["jobtitle"] = CsvColumn.Title,
        ["role"] = CsvColumn.Title,
        ["currenttitle"] = CsvColumn.Title,
        ["currentposition"] = CsvColumn.Title,
        ["organisation"] = CsvColumn.Organisation,
        ["organization"] = CsvColumn.Organisation,
        ["employer"] = CsvColumn.Organisation,
        ["company"] = CsvColumn.Organisation,
        ["institution"] = CsvColumn.Organisation,
        ["affiliation"] = CsvColumn.Organisation,
        ["start"] = CsvColumn.Start,
        ["started"] = CsvColumn.Start,
        ["startdate"] = CsvColumn.Start,
        ["since"] = CsvColumn.Start,
        ["from"] = CsvColumn.Start,
        ["end"] = CsvColumn.End,
        ["ended"] = CsvColumn.End,
        ["enddate"] = CsvColumn.End,
        ["until"] = CsvColumn.End,
        ["to"] = CsvColumn.End,
        ["specialties"] = CsvColumn.Specialties,
        ["specialty"] = CsvColumn.Specialties,
        ["specialities"] = CsvColumn.Specialties,
        ["speciality"] = CsvColumn.Specialties,
        ["keywords"] = CsvColumn.Specialties,
        ["fields"] = CsvColumn.Specialties,
        ["why"] = CsvColumn.Why,
        ["case"] = CsvColumn.Why,
        ["whyprecisionmedicine"] = CsvColumn.Why,
        ["rationale"] = CsvColumn.Why,
    };

    private readonly Dictionary<CsvColumn, int> places = [];
    private readonly IReadOnlyList<string> names;

    /// <exception cref="RuleBrokenException">when no column holds a name, or two hold the same</exception>
    public CsvHeader(IReadOnlyList<string> names)
    {
        this.names = names;
        var unread = new List<string>();
        for (var i = 0; i < names.Count; i++)
        {
            var plain = string.Concat(Words.Of(names[i]));
            if (!Known.TryGetValue(plain, out var column))
            {
                if (plain.Length > 0) unread.Add($"“{OrcidParts.Cut(names[i], 40)}”");
                continue;
            }
            Rule.Require(places.TryAdd(column, i),
                $"Line 1: the columns “{OrcidParts.Cut(names[places[column]], 40)}” and “{OrcidParts.Cut(names[i], 40)}” say the same. Keep one.");
        }
        Rule.Require(places.ContainsKey(CsvColumn.Family) || places.ContainsKey(CsvColumn.Name),
            "Line 1: no column holds a name. The first line names the columns, and one of them is “family name” or “name”. "
            + $"Found: {(unread.Count == 0 ? "none that is known" : string.Join(", ", unread.Take(12)))}.");
        if (unread.Count > 0)
            Note = OrcidParts.Cut($"Not read, because a profile has no place for it: {string.Join(", ", unread)}.", NoteLength);
    }

    public const int NoteLength = 400;

    public int Count => names.Count;

    public string? Note { get; }

    public bool Has(CsvColumn column) => places.ContainsKey(column);

    public int At(CsvColumn column) => places.GetValueOrDefault(column, -1);

    /// <summary>The column's name as the file writes it.</summary>
    public string Written(CsvColumn column) => OrcidParts.Cut(names[places[column]], 40);

    public IEnumerable<CsvColumn> Columns => places.Keys;
}

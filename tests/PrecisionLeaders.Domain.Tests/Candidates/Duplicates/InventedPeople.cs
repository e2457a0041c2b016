using PrecisionLeaders.Domain.Candidates.Duplicates;

namespace PrecisionLeaders.Domain.Tests.Candidates.Duplicates;

/// <summary>How often a second record of a person differs, each from 0 to 1. What files are like, not what the comparison expects.</summary>
internal sealed record Noise(double Typo = .04, double Initial = .12, double Nickname = .10, double SecondDropped = .4, double Swapped = .02, double Married = .06, double HalfName = .03,
    double Moved = .35, double OtherWording = .1, double YearWrong = .04, double Missing = .15, double OtherEmail = .5, double PlainLetters = .5);

/// <summary>
/// Invented people of whom some are there twice, and some have a namesake, a spouse at the same place or a parent of the same name. Drawn from a seed, so that each
/// run compares the same people.
/// </summary>
internal sealed class InventedPeople
{
    private static readonly string[] Men = ["James", "Robert", "John", "Michael", "David", "William", "Richard", "Joseph", "Thomas", "Christopher", "Daniel", "Matthew", "Anthony", "Mark", "Steven", "Andrew", "Paul", "Joshua", "Kenneth", "Kevin", "Brian",
        "Timothy", "Ronald", "Jason", "Edward", "Jeffrey", "Ryan", "Gary", "Nicholas", "Eric", "Jonathan", "Stephen", "Larry", "Justin", "Scott", "Benjamin", "Samuel", "Gregory", "Alexander", "Patrick", "Wei", "Ming", "Hiroshi", "Rajesh", "Amit", "Sanjay",
        "Mohammed", "Ahmed", "Ali", "José", "Luís", "Jürgen", "Björn", "François", "Łukasz", "Søren", "Oluwaseun", "Chidi", "Kwame", "Dmitri"];
    private static readonly string[] Women = ["Mary", "Patricia", "Jennifer", "Linda", "Elizabeth", "Barbara", "Susan", "Jessica", "Karen", "Sarah", "Lisa", "Nancy", "Sandra", "Ashley", "Emily", "Kimberly", "Margaret", "Donna", "Michelle", "Carol", "Amanda",
        "Melissa", "Deborah", "Stephanie", "Rebecca", "Laura", "Helen", "Sharon", "Cynthia", "Kathleen", "Amy", "Angela", "Anna", "Ruth", "Brenda", "Pamela", "Nicole", "Katherine", "Samantha", "Christine", "Mei", "Ling", "Yuki", "Priya", "Anjali", "Fatima",
        "Aisha", "María", "Zoë", "Renée", "Agnieszka", "Ingrid", "Ngozi", "Amara", "Olga", "Chloé", "Maria", "Christina", "Daniela", "Mario"];
    private static readonly string[] Common = ["Smith", "Johnson", "Williams", "Brown", "Jones", "Garcia", "Miller", "Davis", "Rodriguez", "Martinez", "Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Kim", "Lee", "Park", "Nguyen", "Tran", "Singh", "Patel",
        "Kumar", "Sharma", "Khan", "Müller", "Schmidt", "Hansen", "Hanson", "Johansson", "García-Pérez", "van den Berg", "de la Cruz", "O'Brien", "Sørensen", "Dubois", "Rossi", "Silva", "Santos", "Ivanov", "Okafor", "Mensah", "Cohen", "Levy", "Suzuki", "Tanaka"];
    private static readonly (string Name, string[] Short)[] Short = [("James", ["Jim"]), ("Robert", ["Bob", "Rob"]), ("Michael", ["Mike"]), ("David", ["Dave"]), ("William", ["Bill", "Will"]), ("Richard", ["Rick", "Dick"]), ("Joseph", ["Joe"]), ("Thomas", ["Tom"]),
        ("Christopher", ["Chris"]), ("Daniel", ["Dan"]), ("Matthew", ["Matt"]), ("Anthony", ["Tony"]), ("Steven", ["Steve"]), ("Andrew", ["Andy", "Drew"]), ("Timothy", ["Tim"]), ("Edward", ["Ted", "Ed"]), ("Nicholas", ["Nick"]), ("Benjamin", ["Ben"]), ("Samuel", ["Sam"]),
        ("Patricia", ["Pat", "Trish"]), ("Jennifer", ["Jen", "Jenny"]), ("Elizabeth", ["Liz", "Beth"]), ("Susan", ["Sue"]), ("Margaret", ["Maggie", "Peg"]), ("Rebecca", ["Becky"]), ("Deborah", ["Debbie"]), ("Katherine", ["Kate", "Kathy"]), ("Christine", ["Tina", "Chris"]),
        ("Kenneth", ["Ken"]), ("Gregory", ["Greg"]), ("Alexander", ["Alex"]), ("Samantha", ["Sam"]), ("Pamela", ["Pam"]), ("Jeffrey", ["Jeff"])];
    private static readonly string[] Syllables = ["ba", "lo", "ri", "ten", "mar", "ko", "vel", "du", "sha", "nin", "gor", "ask", "wen", "pel", "tho", "kar", "bri", "osk", "lan", "dor", "fen", "hal", "mi", "sto", "rav", "ul", "qui", "zan", "er", "ly"];
    private static readonly string[] Ends = ["ton", "man", "sen", "ska", "berg", "ley", "ini", "escu", "off", "well", "ez", "ard", "wood", "ala", "ami"];

    private readonly Random dice;
    private readonly Noise noise;
    private readonly string[] families, organisations, places, schools;
    private readonly HashSet<string> taken = [];
    private int works = 1;

    private InventedPeople(int seed, int count, Noise noise)
    {
        (dice, this.noise) = (new(seed), noise);
        families = [.. Common, .. Enumerable.Range(0, Math.Max(400, count / 3)).Select(_ => Capital(string.Concat(Enumerable.Range(0, dice.Next(1, 3)).Select(_ => One(Syllables))) + One(Ends))).Distinct()];
        places = [.. Enumerable.Range(0, 60).Select(_ => Capital(One(Syllables) + One(Syllables) + One(Ends)))];
        organisations = [.. Enumerable.Range(0, Math.Max(150, count / 100)).Select(at => $"{(at % 3 == 0 ? "University of " : "")}{Capital(One(Syllables) + One(Syllables) + One(Ends))} {One(["Health", "Medical Center", "Institute", "Children's Hospital", "Clinic"])}")];
        schools = [.. Enumerable.Range(0, 90).Select(_ => $"{Capital(One(Syllables) + One(Syllables) + One(Ends))} University")];
    }

    public List<PersonFacts> People { get; } = [];

    /// <summary>Pairs that are the same.</summary>
    public HashSet<(Guid, Guid)> Same { get; } = [];

    /// <param name="seed">the same gives the same people</param>
    /// <param name="count">records</param>
    /// <param name="noise">how second records differ</param>
    public static InventedPeople Draw(int seed, int count, Noise? noise = null)
    {
        var made = new InventedPeople(seed, count, noise ?? new());
        while (made.People.Count < count) made.Add();
        return made;
    }

    private void Add()
    {
        var isMan = dice.Next(2) == 0;
        var person = Someone(isMan, One(families, 1.6));
        People.Add(person);
        var what = dice.NextDouble();
        if (what < .12)
        {
            var again = Again(person, isMan);
            People.Add(again);
            Same.Add((person.Id, again.Id));
        }
        else if (what < .17) People.Add(Namesake(person));
        else if (what < .20) People.Add(Spouse(person, !isMan));
        else if (what < .22 && isMan) People.Add(Son(person));
    }

    private PersonFacts Someone(bool isMan, string family)
    {
        var first = One(isMan ? Men : Women, 1.3);
        var given = Chance(.6) ? $"{first} {(Chance(.5) ? One(isMan ? Men : Women) : ((char)('A' + dice.Next(26))).ToString())}" : first;
        var (organisation, year) = (dice.Next(organisations.Length), 1968 + dice.Next(48));
        return new(NewId(), given, family)
        {
            Organisations = [organisations[organisation], .. Chance(.4) ? [One(organisations)] : Array.Empty<string>()],
            Place = Chance(.7) ? places[organisation % places.Length] : null,
            Degrees = DegreesFrom(year),
            Emails = Chance(.5) ? [AddressOf(first, family, organisation)] : [],
            Phone = Chance(.3) ? $"+1 {dice.Next(200, 999)} {dice.Next(200, 999)} {dice.Next(1000, 9999)}" : null,
            Numbers = Chance(.4) ? [("ORCID", dice.NextInt64(1_000_000_000_000_000).ToString("0000000000000000", System.Globalization.CultureInfo.InvariantCulture))] : [],
            Works = Chance(.6) ? [.. Enumerable.Range(0, dice.Next(1, 14)).Select(_ => (Chance(.1) ? $"{dice.Next(1, works + 1)}" : $"{works++}", (string?)(Chance(.5) ? $"author {dice.Next(1, 9)}" : null)))] : [],
        };
    }

    private List<(string, string?, int?)> DegreesFrom(int year)
    {
        var held = new List<(string, string?, int?)>();
        if (Chance(.65)) held.Add(("MD", One(schools), year));
        if (held.Count == 0 || Chance(.4)) held.Add(("PhD", One(schools), year + dice.Next(0, 6)));
        return held;
    }

    /// <summary>The same person as another file tells of them.</summary>
    private PersonFacts Again(PersonFacts person, bool isMan)
    {
        var words = person.GivenName!.Split(' ').ToList();
        if (words.Count > 1 && Chance(noise.SecondDropped)) words.RemoveAt(1);
        else if (words.Count > 1 && Chance(.5)) words[1] = words[1][..1] + ".";
        if (Chance(noise.Nickname) && Short.FirstOrDefault(held => held.Name == words[0]).Short is { } shorter) words[0] = One(shorter);
        else if (Chance(noise.Initial)) words[0] = words[0][..1] + ".";
        else if (Chance(noise.Typo)) words[0] = Mistyped(words[0]);
        var (given, family, others) = (string.Join(' ', words), person.FamilyName, new List<(string?, string)>());
        if (!isMan && Chance(noise.Married))
        {
            family = Chance(.3) ? $"{family}-{One(families, 1.6)}" : One(families, 1.6);
            if (Chance(.5)) others.Add((given, person.FamilyName));
        }
        else if (family.Contains('-', StringComparison.Ordinal) && Chance(.4)) family = family.Split('-')[0];
        else if (Chance(noise.HalfName)) family = $"{family}-{One(families)}";
        if (Chance(noise.Typo)) family = Mistyped(family);
        if (Chance(noise.PlainLetters)) (given, family) = (Plain(given), Plain(family));
        if (Chance(noise.Swapped)) (given, family) = (family, given);
        var hasMoved = Chance(noise.Moved);
        var organisation = dice.Next(organisations.Length);
        return new(NewId(), given, family)
        {
            OtherNames = others,
            Organisations = Chance(noise.Missing) ? [] : hasMoved ? [organisations[organisation], .. Chance(.5) ? [person.Organisations[0]] : Array.Empty<string>()]
                : [Chance(noise.OtherWording) ? $"Department of Genetics, {person.Organisations[0]}" : person.Organisations[0]],
            Place = Chance(noise.Missing) ? null : hasMoved ? places[organisation % places.Length] : person.Place,
            Degrees = Chance(noise.Missing) ? [] : [.. person.Degrees.Select(held => (held.Award, Chance(.2) ? null : held.School, Chance(noise.YearWrong) ? held.Year + dice.Next(-2, 3) : held.Year))],
            Emails = person.Emails.Count > 0 && !Chance(noise.OtherEmail) ? person.Emails : Chance(.4) ? [AddressOf(words[0], family, organisation)] : [],
            Phone = Chance(.5) ? person.Phone : null,
            Works = [.. person.Works.Where(_ => Chance(.6)), .. Enumerable.Range(0, dice.Next(0, 4)).Select(_ => ($"{works++}", (string?)null))],
        };
    }

    /// <summary>Another person of the same family name and initial, now and then at the same place.</summary>
    private PersonFacts Namesake(PersonFacts person)
    {
        var (first, isMan) = (person.GivenName![..1], Men.Contains(person.GivenName.Split(' ')[0]));
        var other = Someone(isMan, person.FamilyName);
        var likely = (isMan ? Men : Women).Where(name => name.StartsWith(first, StringComparison.Ordinal) && name != person.GivenName.Split(' ')[0]).ToList();
        return other with { GivenName = Chance(.3) ? first + "." : likely.Count > 0 ? One([.. likely]) : other.GivenName, Organisations = Chance(.25) ? person.Organisations : other.Organisations };
    }

    private PersonFacts Spouse(PersonFacts person, bool isMan) => Someone(isMan, person.FamilyName) is var other
        ? other with { Organisations = person.Organisations, Place = person.Place, Works = [.. other.Works, .. person.Works.Take(2).Select(work => (work.Reference, (string?)"author 9"))], Phone = person.Phone } : other;

    private PersonFacts Son(PersonFacts person) => Someone(true, Chance(.7) ? person.FamilyName + " Jr." : person.FamilyName) with
    {
        GivenName = person.GivenName,
        Place = person.Place,
        Organisations = Chance(.3) ? person.Organisations : [One(organisations)],
        Degrees = [.. person.Degrees.Select(held => (held.Award, (string?)One(schools), held.Year + dice.Next(22, 36)))],
    };

    private string AddressOf(string first, string family, int organisation)
    {
        // No two people have one address.
        var address = Written(first, family, organisation);
        return taken.Add(address) ? address : AddressOf(first, family + dice.Next(10), organisation);
    }

    private string Written(string first, string family, int organisation) => (dice.Next(4) switch
    {
        0 => $"{Plain(first)[0]}{Plain(family)}",
        1 => $"{Plain(first)}.{Plain(family)}",
        2 => Plain(family),
        _ => $"{One(Syllables)}{One(Syllables)}{dice.Next(10, 99)}",
    }).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() + $"@site{organisation}.example";

    private string Mistyped(string word)
    {
        if (word.Length < 3) return word;
        var at = dice.Next(1, word.Length - 1);
        return dice.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, ((char)('a' + dice.Next(26))).ToString()),
            2 => word[..at] + (char)('a' + dice.Next(26)) + word[(at + 1)..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    private static string Plain(string name) => Words.Fold(name) is var folded ? Capital(folded) : name;
    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
    private bool Chance(double share) => dice.NextDouble() < share;

    /// <param name="of">to draw from</param>
    /// <param name="skew">1 draws evenly; the greater, the oftener those that stand first</param>
    private string One(string[] of, double skew = 1) => of[(int)(of.Length * Math.Pow(dice.NextDouble(), skew))];

    private Guid NewId()
    {
        var bytes = new byte[16];
        dice.NextBytes(bytes);
        return new(bytes);
    }
}

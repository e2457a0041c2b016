namespace PrecisionLeaders.Domain.Candidates.Duplicates;

/// <summary>Forms of given names that stand for one another, folded.</summary>
internal static class GivenNames
{
    private static readonly Dictionary<string, string[]> Forms = Read(
        "robert bob bobby rob robbie roberto bert", "william bill billy will willie liam guillermo wilhelm guillaume", "richard rick rich dick ricardo", "james jim jimmy jamie",
        "john jack johnny jon jonny johann johannes hans", "jonathan jonathon", "michael mike mick mickey miguel michel mikhail", "thomas tom tommy tomas", "charles charlie chuck carlos karl carl",
        "joseph joe joey jose giuseppe josef", "david dave davy", "daniel dan danny", "edward ed eddie ted ned eduardo", "anthony tony antonio anton antoine", "christopher chris kit", "stephen steve steven stefan esteban",
        "andrew andy drew andreas andre andres", "matthew matt matteo matthias", "benjamin ben benny", "samuel sam sammy", "alexander alex sandy sasha alejandro alessandro", "nicholas nick nicolas nikolai klaus",
        "patrick pat paddy", "peter pete pedro pierre pyotr", "gregory greg", "kenneth ken kenny", "ronald ron", "donald don", "lawrence larry laurence lorenzo", "timothy tim", "jeffrey jeff geoffrey geoff",
        "frederick fred freddy friedrich", "francis frank francisco francesco franz", "philip phil phillip felipe", "raymond ray", "gerald gerry jerry", "vincent vince vicente", "walter walt wally", "leonard leo len leonardo",
        "nathaniel nathan nate", "zachary zach zack", "theodore theo", "albert al alberto", "henry harry hank heinrich enrique henri", "george jorge georg giorgio", "paul pablo paolo pavel", "martin marty", "victor vic",
        "elizabeth liz beth betty eliza lisa elisabeth elisabetta isabel", "margaret maggie meg peg peggy greta rita margarita", "katherine kate kathy katie catherine cathy kathryn katharina caterina", "jennifer jen jenny", "susan sue susie susanna suzanne",
        "patricia pat patty trish tricia", "barbara barb", "deborah deb debbie debra", "rebecca becky becca", "jessica jess jessie", "victoria vicky tori", "christina chris tina christine christiane cristina kristina", "alexandra alex lexi alessandra", "samantha sam sammie",
        "pamela pam", "cynthia cindy", "sandra sandi", "dorothy dot dottie", "helen helena elena nell ellen", "anne ann anna annie hannah ana", "maria mary marie molly mariana", "theresa terry teresa tess", "judith judy", "jacqueline jackie", "abigail abby gail",
        "madeleine maddie madeline", "eleanor ellie nora leonora", "frances fran francesca franziska", "virginia ginny", "josephine jo josie", "amanda mandy", "melissa mel", "nancy nan", "caroline carol carolina carrie", "charlotte lottie carlotta", "sarah sally sara",
        "lucia lucy lucie", "julia julie juliana", "gabriella gabby gabriela gabrielle", "olivia liv", "valentina val valerie", "veronica ronnie", "yekaterina katya", "dmitri dima", "ivan vanya", "aleksandr sasha");

    /// <summary>The names a form stands for, or the form itself: Pat is Patrick or Patricia.</summary>
    public static string[] Canonical(string folded) => Forms.TryGetValue(folded, out var names) ? names : [folded];

    /// <summary>Where two lists of given names stand, as a place among the levels of <see cref="PersonFields.GivenName"/>.</summary>
    public static int Level(string[] a, string[] b)
    {
        var (first, other) = (a[0], b[0]);
        if (first == other && first.Length > 1) return Seconds(a, b) switch { true => 0, null => 1, false => 7 };
        var isInitial = first.Length == 1 || other.Length == 1;
        if (isInitial && first[0] == other[0]) return Seconds(a, b) switch { true => 3, null => 4, false => 9 };
        if (!isInitial && IsForm(first, other)) return Seconds(a, b) == false ? 7 : 2;
        if (!isInitial && Math.Min(first.Length, other.Length) > 3 && first[0] == other[0] && (ComparedField.IsOneSlip(first, other) || JaroWinkler.Of(first, other) >= .94)) return 5;
        if ((a.Length > 1 && a[1].Length > 1 && a[1] == other) || (b.Length > 1 && b[1].Length > 1 && b[1] == first)) return 6;
        if (string.Concat(a) == string.Concat(b)) return 1;
        return !isInitial && (JaroWinkler.Of(first, other) >= .86 || ComparedField.IsOneSlip(first, other)) ? 8 : 9;
    }

    /// <summary>Whether second names agree, one as an initial included; null when one of the two has none.</summary>
    private static bool? Seconds(string[] a, string[] b)
    {
        if (a.Length < 2 || b.Length < 2) return null;
        var (mine, theirs) = (a[1], b[1]);
        return mine == theirs || ((mine.Length == 1 || theirs.Length == 1) && mine[0] == theirs[0]) || ComparedField.IsOneSlip(mine, theirs) && Math.Min(mine.Length, theirs.Length) > 3;
    }

    private static bool IsForm(string a, string b)
    {
        var isKnown = Forms.TryGetValue(a, out var mine);
        if (!Forms.TryGetValue(b, out var theirs)) return isKnown && mine!.Contains(b);
        return isKnown ? mine!.Intersect(theirs).Any() : theirs.Contains(a);
    }

    private static Dictionary<string, string[]> Read(params string[] lines) => lines.Select(line => line.Split(' '))
        .SelectMany(line => line.Select(form => (Form: form, Name: line[0]))).GroupBy(held => held.Form, held => held.Name, StringComparer.Ordinal)
        .ToDictionary(held => held.Key, held => held.Distinct().ToArray(), StringComparer.Ordinal);
}

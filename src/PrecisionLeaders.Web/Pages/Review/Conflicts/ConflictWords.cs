using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Web.Pages.Review.Conflicts;

/// <summary>Declarations as people read them.</summary>
public static class ConflictWords
{
    /// <summary>"Sunita Kallergis stepped back from Leilani Cranleigh-Obi".</summary>
    public static string Of(ConflictRegister.Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return (entry.Act, entry.IsByRater) switch
        {
            (DeclarationAct.Free, _) => $"{entry.Rater} can judge {entry.Candidate} freely",
            (DeclarationAct.Recused, true) => $"{entry.Rater} stepped back from {entry.Candidate}",
            (DeclarationAct.Recused, false) => $"{entry.By} took {entry.Rater} out of judging {entry.Candidate}",
            (DeclarationAct.Undone, _) => $"{entry.By} undid the recusal of {entry.Rater} from {entry.Candidate}",
            (DeclarationAct.Asked, _) => $"{entry.Rater} asks to be let back in to judge {entry.Candidate}",
            _ => $"{entry.By} let the recusal of {entry.Rater} from {entry.Candidate} stand",
        };
    }

    /// <summary>One word or two, for a cell of a table or a file.</summary>
    public static string Of(DeclarationAct act) => act switch
    {
        DeclarationAct.Free => "No tie",
        DeclarationAct.Recused => "Recused",
        DeclarationAct.Undone => "Recusal undone",
        DeclarationAct.Asked => "Asked to undo",
        _ => "Recusal stands",
    };

    public static string Of(PairState state) => state switch
    {
        PairState.Free => "Free",
        PairState.Recused => "Recused",
        PairState.Lifted => "Undone later",
        _ => "Not said yet",
    };
}

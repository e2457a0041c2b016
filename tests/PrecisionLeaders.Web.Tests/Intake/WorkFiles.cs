using System.Text;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Web.Tests.Intake;

/// <summary>Small files of works, all invented, in the forms of those who publish such files.</summary>
internal static class WorkFiles
{
    public const string PubMedXml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
        <PubmedArticleSet>
          <PubmedArticle>
            <MedlineCitation Status="MEDLINE">
              <PMID Version="1">90000001</PMID>
              <Article PubModel="Print">
                <Journal><JournalIssue CitedMedium="Internet"><Volume>12</Volume><Issue>3</Issue><PubDate><MedlineDate>2018 May-Jun</MedlineDate></PubDate></JournalIssue>
                  <Title>Annals of Invented Genomics</Title></Journal>
                <ArticleTitle>Effect of <i>CYP2D6</i> on H<sub>2</sub>O &amp; tamoxifen.</ArticleTitle>
                <Pagination><MedlinePgn>101-9</MedlinePgn></Pagination>
                <ELocationID EIdType="doi" ValidYN="Y">10.5555/aig.12.3</ELocationID>
                <Abstract><AbstractText>Not kept.</AbstractText></Abstract>
                <AuthorList CompleteYN="Y">
                  <Author ValidYN="Y"><LastName>Brack</LastName><ForeName>Ottoline M</ForeName><Initials>OM</Initials><Identifier Source="ORCID">https://orcid.org/0000-0002-1825-0097</Identifier>
                    <AffiliationInfo><Affiliation>Halewater University. Electronic address: O.Brack@halewater.example.</Affiliation></AffiliationInfo></Author>
                  <Author ValidYN="Y"><LastName>Quillon</LastName><Initials>I</Initials><Identifier Source="ORCID">0000-0002-1694-2330</Identifier></Author>
                  <Author ValidYN="Y" EqualContrib="Y"><LastName>Núñez de la Cruz</LastName><ForeName>María</ForeName></Author>
                  <Author ValidYN="Y"><CollectiveName>Halewater Genome Group</CollectiveName></Author>
                </AuthorList>
                <GrantList><Grant><GrantID>R01 ZZ000001</GrantID><Agency>NIH HHS</Agency></Grant></GrantList>
                <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType><PublicationType UI="D016441">Retracted Publication</PublicationType>
                  <PublicationType UI="D017065">Practice Guideline</PublicationType></PublicationTypeList>
              </Article>
              <MeshHeadingList><MeshHeading><DescriptorName UI="D1" MajorTopicYN="Y">Pharmacogenetics</DescriptorName><QualifierName>methods</QualifierName></MeshHeading>
                <MeshHeading><DescriptorName UI="D2">Tamoxifen</DescriptorName></MeshHeading></MeshHeadingList>
            </MedlineCitation>
            <PubmedData><ArticleIdList><ArticleId IdType="pubmed">90000001</ArticleId></ArticleIdList>
              <ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.5555/cited</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData>
          </PubmedArticle>
          <PubmedArticle><MedlineCitation><PMID>90000002</PMID><Article><Journal><JournalIssue><PubDate><Year>2019</Year><Season>Winter</Season></PubDate></JournalIssue></Journal>
            <ArticleTitle>[A title in translation].</ArticleTitle><AuthorList><Author><LastName>Solo</LastName></Author></AuthorList></Article></MedlineCitation></PubmedArticle>
          <PubmedBookArticle><BookDocument><PMID>90000003</PMID></BookDocument></PubmedBookArticle>
        </PubmedArticleSet>
        """;

    public const string Nbib = """

        PMID- 90000001
        OWN - NLM
        DP  - 2018 May-Jun
        TI  - Effect of CYP2D6 on
              tamoxifen.
        PG  - 101-9
        LID - 10.5555/aig.12.3 [doi]
        AB  - Not kept, over
              two lines.
        FAU - Brack, Ottoline M
        AU  - Brack OM
        AUID- ORCID: 0000-0002-1825-0097
        AD  - Halewater University.
              Second line. o.brack@halewater.example
        FAU - Quillon, Idris
        AU  - Quillon I
        CN  - Halewater Genome Group
        GR  - R01 ZZ000001/ZZ/NIH HHS/United States
        PT  - Journal Article
        PT  - Clinical Trial, Phase III
        JT  - Annals of Invented Genomics
        VI  - 12
        IP  - 3
        MH  - *Pharmacogenetics/methods
        MH  - Tamoxifen

        PMID- 90000002
        TI  - Old style
        AU  - O'Leary PM
        AU  - Solo A
        DP  - 1998 Dec-1999 Jan
        """;

    public const string ReporterJson = """
        {"meta":{"search_id":null,"total":4,"offset":0,"limit":50,"properties":{"URL":"https:/reporter.nih.gov/"}},
         "results":[
          {"appl_id":9000001,"subproject_id":null,"fiscal_year":2019,"project_num":"1R01ZZ000001-01","core_project_num":"R01ZZ000001","project_title":"Genes first in newborn care",
           "organization":{"org_name":"HALEWATER UNIVERSITY","org_city":"PORT LARKHAVEN","org_state":"NY"},"award_amount":400000,"activity_code":"R01",
           "principal_investigators":[{"profile_id":7000001,"first_name":"Ottoline","middle_name":"M","last_name":"Brack","is_contact_pi":true,"full_name":"Ottoline M Brack"},
             {"profile_id":7000002,"first_name":"IDRIS","middle_name":"","last_name":"QUILLON","is_contact_pi":false}],
           "agency_ic_admin":{"code":"HG","abbreviation":"NHGRI","name":"National Human Genome Research Institute"},
           "project_start_date":"2019-07-01T00:00:00","project_end_date":"2022-06-30T00:00:00","pref_terms":"Genome;Newborn Infant;"},
          {"appl_id":9000002,"fiscal_year":2020,"project_num":"5R01ZZ000001-02","core_project_num":"R01ZZ000001","project_title":"Genes first in newborn care",
           "organization":{"org_name":"HALEWATER UNIVERSITY","org_city":"PORT LARKHAVEN","org_state":"NY"},"award_amount":425000,
           "principal_investigators":[{"profile_id":7000001,"first_name":"Ottoline","middle_name":"M","last_name":"Brack","is_contact_pi":true}],
           "project_start_date":"2019-07-01T00:00:00","project_end_date":"2024-06-30T00:00:00"},
          {"appl_id":9000002,"fiscal_year":2020,"project_num":"5R01ZZ000001-02","core_project_num":"R01ZZ000001","project_title":"Genes first in newborn care","award_amount":425000},
          {"appl_id":9000003,"subproject_id":"5678","fiscal_year":2020,"project_num":"5P30ZZ000009-11","core_project_num":"P30ZZ000009","project_title":"Biostatistics core","award_amount":10}]}
        """;

    public const string ReporterCsv = """
        APPLICATION_ID,ACTIVITY,ADMINISTERING_IC,CORE_PROJECT_NUM,FULL_PROJECT_NUM,FY,IC_NAME,ORG_CITY,ORG_NAME,ORG_STATE,PI_IDS,PI_NAMEs,PROJECT_START,PROJECT_END,PROJECT_TERMS,PROJECT_TITLE,SUBPROJECT_ID,TOTAL_COST,TOTAL_COST_SUB_PROJECT
        9000001,R01,HG,R01ZZ000001,1R01ZZ000001-01,2019,NATIONAL HUMAN GENOME RESEARCH INSTITUTE,PORT LARKHAVEN,HALEWATER UNIVERSITY,NY,7000001 (contact); 7000002;,"BRACK, OTTOLINE M (contact); QUILLON, IDRIS;",07/01/2019,6/30/2022,Genome;Newborn Infant;,Genes first in newborn care,,400000,
        9000002,R01,HG,R01ZZ000001,5R01ZZ000001-02,2020,NATIONAL HUMAN GENOME RESEARCH INSTITUTE,PORT LARKHAVEN,HALEWATER UNIVERSITY,NY,7000001;,"BRACK, OTTOLINE M;",07/01/2019,6/30/2024,,Genes first in newborn care,,425000,
        """;

    public const string ReporterPage = """
        "Search criteria: Halewater"

        "Project Title","Application ID","Project Number","Project Start Date","Project End Date","Contact PI Person ID","Contact PI / Project Leader","Other PI or Project Leader(s)","Organization Name","Fiscal Year","Total Cost"
        "Genes first","9000001","1R01ZZ000001-01","7/1/2019","6/30/2022","7000001","BRACK, OTTOLINE M","QUILLON, IDRIS; ROE, JAN","HALEWATER UNIVERSITY","2019","400000"
        """;

    public const string ICite = """
        pmid,doi,title,authors,journal,year,is_research_article,relative_citation_ratio,nih_percentile,human,animal,molecular_cellular,apt,is_clinical,citation_count,citations_per_year,expected_citations_per_year,field_citation_rate,provisional,x_coord,y_coord,cited_by_clin,cited_by,references
        90000001,10.5555/aig.12.3,Effect of CYP2D6 on tamoxifen,"Ottoline M Brack, Idris Quillon",Ann Invent Genomics,2018,True,4.2,93,1,0,0,0.75,True,61,12.2,2.9,7.1,False,0,1,,1 2 3,4 5
        90000002,,Old style,,J Old,1998,False,,,0,0,0,0.05,False,1,,,,,0,0,,,
        x12,,No number,,,,,1,,,,,,,,,,,,,,,,
        """;

    public const string OpenAlexWorks = """
        {"meta":{"count":1},"results":[{"id":"https://openalex.org/W9000000001","doi":"https://doi.org/10.5555/aig.12.3","title":"Effect of <i>CYP2D6</i> on tamoxifen","display_name":"Effect of CYP2D6 on tamoxifen",
         "publication_year":2018,"publication_date":"2018-05-02","ids":{"openalex":"https://openalex.org/W9000000001","doi":"https://doi.org/10.5555/aig.12.3","pmid":"https://pubmed.ncbi.nlm.nih.gov/90000001"},
         "type":"article","is_retracted":true,"cited_by_count":61,"updated_date":"2026-10-03T12:00:00.000000","biblio":{"volume":"12","issue":"3","first_page":"101","last_page":"109"},
         "primary_location":{"source":{"display_name":"Annals of Invented Genomics"}},"mesh":[{"descriptor_ui":"D1","descriptor_name":"Pharmacogenetics","qualifier_name":"methods"},{"descriptor_ui":"D1","descriptor_name":"Pharmacogenetics"}],
         "abstract_inverted_index":{"Not":[0],"kept":[1]},
         "authorships":[{"author_position":"first","author":{"id":"https://openalex.org/A5000000001","display_name":"Ottoline M. Brack","orcid":"https://orcid.org/0000-0002-1825-0097"},
            "institutions":[{"id":"https://openalex.org/I1","display_name":"Halewater University"}],"is_corresponding":true,"raw_affiliation_strings":["Genomic Medicine, Halewater University"]},
           {"author_position":"last","author":{"id":null,"display_name":"Idris Quillon","orcid":null},"institutions":[{"display_name":"Sable River Health"}],"is_corresponding":false}]}]}
        """;

    public const string OpenAlexAuthor = """
        {"id":"https://openalex.org/A5000000001","orcid":"https://orcid.org/0000-0002-1825-0097","display_name":"Ottoline M. Brack","display_name_alternatives":["O. M. Brack","Ottoline M. Brack"],
         "works_count":40,"cited_by_count":900,"affiliations":[{"institution":{"id":"https://openalex.org/I1","display_name":"Halewater University"},"years":[2024,2019,2020]},
          {"institution":{"id":"https://openalex.org/I2","display_name":"Merrowby University"},"years":[2004,2001]},{"institution":{"id":"https://openalex.org/I3","display_name":"Undated Institute"},"years":[]}],
         "last_known_institutions":[{"id":"https://openalex.org/I1","display_name":"Halewater University"}],"topics":[{"id":"https://openalex.org/T1","display_name":"Pharmacogenomics"}],"updated_date":"2026-10-01"}
        """;

    public const string Trials = """
        {"totalCount":1,"studies":[{"protocolSection":{
          "identificationModule":{"nctId":"NCT09000001","briefTitle":"Genomes in Newborn Care","officialTitle":"A Randomised Trial of Genomes in Newborn Care","acronym":"GENCARE"},
          "statusModule":{"overallStatus":"ACTIVE_NOT_RECRUITING","startDateStruct":{"date":"2019-07","type":"ACTUAL"},"completionDateStruct":{"date":"2023-12-31","type":"ESTIMATED"}},
          "sponsorCollaboratorsModule":{"responsibleParty":{"type":"PRINCIPAL_INVESTIGATOR","investigatorFullName":"Ottoline Brack","investigatorTitle":"Professor","investigatorAffiliation":"Halewater University"},
            "leadSponsor":{"name":"Halewater University","class":"OTHER"}},
          "conditionsModule":{"conditions":["Rare Diseases","Newborn Seizures"],"keywords":["genome"]},
          "designModule":{"studyType":"INTERVENTIONAL","phases":["PHASE2","PHASE3"],"enrollmentInfo":{"count":4100,"type":"ACTUAL"}},
          "contactsLocationsModule":{"overallOfficials":[{"name":"Ottoline M. Brack, MD, PhD","affiliation":"Halewater University","role":"PRINCIPAL_INVESTIGATOR"},
            {"name":"Idris Quillon","affiliation":"Sable River Health","role":"STUDY_CHAIR"},{"name":"Sable Clinical Trials","affiliation":"Sable","role":"STUDY_DIRECTOR"}]}},
         "derivedSection":{"conditionBrowseModule":{"meshes":[{"id":"D1","term":"Rare Diseases"}]}},"hasResults":false}]}
        """;

    public static FileKind Kind(string name) => FileKinds.All.Single(kind => kind.Name == name);

    public static PeopleFile Read(string text) => PeopleFile.Read(Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<WorkRecord> Works(string text) => [.. Read(text).Records.Select(record => record.Work ?? throw new InvalidOperationException(record.Error))];

    /// <summary>Reads content as one kind, whatever it looks like.</summary>
    public static IReadOnlyList<ReadRecord> ReadAs(string kind, byte[] bytes)
    {
        using var content = new MemoryStream(bytes, writable: false);
        return [.. Kind(kind).Read(content, _ => { })];
    }

    public static string Refusal(string kind, string text) => Assert.Throws<RuleBrokenException>(() => ReadAs(kind, Encoding.UTF8.GetBytes(text))).Message;
}

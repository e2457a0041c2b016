using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Templates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "NamedDesignationId",
                table: "Searches",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TemplateId",
                table: "Searches",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RequirementTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequirementTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RequirementLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RequirementTemplateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Importance = table.Column<int>(type: "int", nullable: false),
                    Weight = table.Column<int>(type: "int", nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    Fact_Kind = table.Column<int>(type: "int", nullable: false),
                    Fact_Choices = table.Column<string>(type: "nvarchar(2368)", maxLength: 2368, nullable: true),
                    Fact_AllOf = table.Column<bool>(type: "bit", nullable: false),
                    Fact_None = table.Column<int>(type: "int", nullable: true),
                    Fact_Full = table.Column<int>(type: "int", nullable: true),
                    Fact_Since = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequirementLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequirementLine_RequirementTemplates_RequirementTemplateId",
                        column: x => x.RequirementTemplateId,
                        principalTable: "RequirementTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SearchTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true),
                    DesignationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StageSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RequirementsId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Mandate = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    OperatingModel = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ReportingLine = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    IsDefault = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchTemplates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SearchTemplates_Designations_DesignationId",
                        column: x => x.DesignationId,
                        principalTable: "Designations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SearchTemplates_RequirementTemplates_RequirementsId",
                        column: x => x.RequirementsId,
                        principalTable: "RequirementTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SearchTemplates_StageSets_StageSetId",
                        column: x => x.StageSetId,
                        principalTable: "StageSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Searches_NamedDesignationId",
                table: "Searches",
                column: "NamedDesignationId");

            migrationBuilder.CreateIndex(
                name: "IX_Searches_TemplateId",
                table: "Searches",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_RequirementLine_RequirementTemplateId",
                table: "RequirementLine",
                column: "RequirementTemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_RequirementTemplates_Name",
                table: "RequirementTemplates",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SearchTemplates_DesignationId",
                table: "SearchTemplates",
                column: "DesignationId");

            migrationBuilder.CreateIndex(
                name: "IX_SearchTemplates_Name",
                table: "SearchTemplates",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SearchTemplates_RequirementsId",
                table: "SearchTemplates",
                column: "RequirementsId");

            migrationBuilder.CreateIndex(
                name: "IX_SearchTemplates_StageSetId",
                table: "SearchTemplates",
                column: "StageSetId");

            migrationBuilder.AddForeignKey(
                name: "FK_Searches_Designations_NamedDesignationId",
                table: "Searches",
                column: "NamedDesignationId",
                principalTable: "Designations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Searches_SearchTemplates_TemplateId",
                table: "Searches",
                column: "TemplateId",
                principalTable: "SearchTemplates",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Searches_Designations_NamedDesignationId",
                table: "Searches");

            migrationBuilder.DropForeignKey(
                name: "FK_Searches_SearchTemplates_TemplateId",
                table: "Searches");

            migrationBuilder.DropTable(
                name: "RequirementLine");

            migrationBuilder.DropTable(
                name: "SearchTemplates");

            migrationBuilder.DropTable(
                name: "RequirementTemplates");

            migrationBuilder.DropIndex(
                name: "IX_Searches_NamedDesignationId",
                table: "Searches");

            migrationBuilder.DropIndex(
                name: "IX_Searches_TemplateId",
                table: "Searches");

            migrationBuilder.DropColumn(
                name: "NamedDesignationId",
                table: "Searches");

            migrationBuilder.DropColumn(
                name: "TemplateId",
                table: "Searches");
        }
    }
}

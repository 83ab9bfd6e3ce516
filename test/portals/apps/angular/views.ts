import { Component, inject, type Type } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { maskPerson } from '../masks.ts';
import type { FactBook } from '../record.ts';
import { CONTRACTS, PAYMENTS, SUBJECTS } from './rows.ts';

/** A page: its template and what the template speaks of. */
export interface View {
  readonly template: string;
  readonly model: Type<unknown>;
}

const TABLE = `<table mat-table [dataSource]="rows" style="width:100%">
  <ng-container matColumnDef="no"><th mat-header-cell *matHeaderCellDef>协议号</th><td mat-cell *matCellDef="let r">{{ r.no }}</td></ng-container>
  <ng-container matColumnDef="firm"><th mat-header-cell *matHeaderCellDef>签约单位</th><td mat-cell *matCellDef="let r">{{ r.firm }}</td></ng-container>
  <ng-container matColumnDef="fee"><th mat-header-cell *matHeaderCellDef>年费</th><td mat-cell *matCellDef="let r">{{ r.fee }}</td></ng-container>
  <tr mat-header-row *matHeaderRowDef="columns"></tr><tr mat-row *matRowDef="let r; columns: columns" (click)="open(r)"></tr></table>`;
const COLUMNS = ['no', 'firm', 'fee'];

/** The pages of the system. */
export function makeViews(book: FactBook): Readonly<Record<string, View>> {
  const [detail, edit, panel] = [SUBJECTS.detail, SUBJECTS.edit, SUBJECTS.panel].map((name) => book.of(name));
  return {
    detail: {
      template: `<mat-card><mat-card-header><mat-card-title>{{ c.name }}</mat-card-title><mat-card-subtitle>统一社会信用代码 {{ c.uscc }}</mat-card-subtitle></mat-card-header>
        <mat-card-content><mat-list><mat-list-item><span matListItemTitle>{{ boss }}</span><span matListItemLine>法定代表人</span></mat-list-item>
        <mat-list-item><span matListItemTitle>{{ c.limit }}</span><span matListItemLine>归集额度</span></mat-list-item></mat-list></mat-card-content></mat-card>
        <mat-card style="margin-top:12px"><mat-card-header><mat-card-title>成员单位</mat-card-title></mat-card-header><mat-card-content>
        <p>北辙新能源（澜州）有限公司</p><p>霁阳速翎供应链管理有限公司</p></mat-card-content></mat-card>`,
      model: class {
        c = detail;
        boss = maskPerson(detail?.boss ?? '');
      },
    },
    edit: {
      template: `<h2>签约信息维护</h2><mat-form-field style="width:48%"><mat-label>签约企业名称</mat-label><input matInput [value]="c.name"></mat-form-field>
        <mat-form-field style="width:48%"><mat-label>统一社会信用代码</mat-label><input matInput [value]="c.uscc"></mat-form-field>
        <mat-form-field style="width:48%"><mat-label>上级单位</mat-label><mat-select [value]="parent"><mat-option [value]="parent">{{ parent }}</mat-option></mat-select></mat-form-field>
        <mat-form-field style="width:48%"><mat-label>备注</mat-label><textarea matInput>与沛宁泊量生物科技有限公司共用财务人员</textarea></mat-form-field>`,
      model: class {
        c = edit;
        parent = '沛宁云笺文化创意有限公司';
      },
    },
    list: { template: TABLE, model: class extends rowsOf() {} },
    dialog: {
      template: TABLE,
      model: class extends rowsOf() {
        dialogs = inject(MatDialog);
        override open(): void {
          this.dialogs.open(Inside);
        }
      },
    },
    tabs: {
      template: `<mat-tab-group animationDuration="0" [selectedIndex]="1"><mat-tab label="澜州乾屿包装材料有限公司">已关闭</mat-tab>
        <mat-tab label="${SUBJECTS.tabs}"><p>归集账户 3 个，日均余额 1,280万元</p></mat-tab><mat-tab label="沛宁禾谷农业集团种业有限公司">—</mat-tab></mat-tab-group>`,
      model: class {},
    },
    panel: {
      template: `<mat-accordion><mat-expansion-panel [expanded]="true"><mat-expansion-panel-header><mat-panel-title>基本资料</mat-panel-title></mat-expansion-panel-header>
        <p><strong>单位名称：</strong>{{ c.name }}</p><p><strong>签约日期：</strong>2026-03-02</p></mat-expansion-panel>
        <mat-expansion-panel><mat-expansion-panel-header><mat-panel-title>关联单位</mat-panel-title></mat-expansion-panel-header><p>霁阳果阑农业开发有限公司</p></mat-expansion-panel></mat-accordion>`,
      model: class {
        c = panel;
      },
    },
    payments: {
      template: `<h2>付款查询</h2><cdk-virtual-scroll-viewport itemSize="40" minBufferPx="80" maxBufferPx="120" style="height:440px"><div *cdkVirtualFor="let p of rows" style="height:40px">{{ p }}</div></cdk-virtual-scroll-viewport>`,
      model: class {
        rows = PAYMENTS;
      },
    },
  };

  function rowsOf() {
    return class {
      rows = CONTRACTS;
      columns = COLUMNS;
      open(_row: unknown): void {}
    };
  }
}

/** What the dialog of the contract list shows. */
const Inside = Component({
  selector: 'app-inside',
  template: `<h2 style="padding:16px">${SUBJECTS.dialog}</h2><p style="padding:0 16px">协议有效期至 2027-05-31，推荐人 老廖</p>`,
})(class {});
